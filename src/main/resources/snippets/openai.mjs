// npm install openai
import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import OpenAI from "openai";

const client = new OpenAI({
  baseURL: "@BASE@",
  apiKey: process.env.MODELSQUARE_API_KEY,
});

let video = await client.videos.create({
  model: @MODEL@,
  prompt: @PROMPT@,
  seconds: @SECONDS@,
});
while (video.status === "queued" || video.status === "in_progress") {
  await sleep(@PAUSE@000);
  video = await client.videos.retrieve(video.id);
}
if (video.status !== "completed") throw new Error(JSON.stringify(video.error));

const content = await client.videos.downloadContent(video.id);
await writeFile("video.mp4", content.body);
console.log("video.mp4");
