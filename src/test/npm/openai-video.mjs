// Makes, watches, downloads and deletes a video with the official SDK, and reads its errors.
import { createHash } from "node:crypto";
import OpenAI, { toFile } from "openai";

const { BASE_URL, API_KEY, IMAGE_BASE64 } = process.env;
const client = new OpenAI({ baseURL: BASE_URL, apiKey: API_KEY, maxRetries: 0 });
const report = {};

async function finished(id) {
  for (let i = 0; i < 600; i++) {
    const video = await client.videos.retrieve(id);
    if (video.status === "completed" || video.status === "failed") return video;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("gave up");
}

async function problem(call) {
  try {
    await call();
    return "no error";
  } catch (error) {
    return [error.constructor.name, error.status, error.code, error.param ?? "", error.type].join(" ");
  }
}

const created = await client.videos.create({
  model: "sandbox-reel",
  prompt: 'A lighthouse "at dusk", 海边的灯塔',
  seconds: "3",
  size: "1280x720",
});
report.created = created;
const done = await finished(created.id);
report.done = done;
const content = await client.videos.downloadContent(created.id);
const bytes = Buffer.from(await content.arrayBuffer());
report.type = content.headers.get("content-type");
report.bytes = bytes.length;
report.box = bytes.subarray(4, 8).toString("latin1");
report.sha256 = createHash("sha256").update(bytes).digest("hex");

const second = await client.videos.create({
  model: "sandbox-reel",
  prompt: "A boat",
  seconds: "3",
  input_reference: await toFile(Buffer.from(IMAGE_BASE64, "base64"), "boat.png", { type: "image/png" }),
});
report.withImage = (await finished(second.id)).status;

report.listed = [];
for await (const video of client.videos.list({ limit: 1 })) report.listed.push(video.id);
report.oldestFirst = (await client.videos.list({ order: "asc" })).data.map((video) => video.id);
report.expected = [second.id, created.id];

report.deleted = await client.videos.delete(created.id);
report.gone = await problem(() => client.videos.retrieve(created.id));
report.badKey = await problem(() =>
  new OpenAI({ baseURL: BASE_URL, apiKey: "sk-wrong", maxRetries: 0 }).videos.retrieve("x"));
report.badSize = await problem(() =>
  client.videos.create({ model: "sandbox-reel", prompt: "x", size: "1x1" }));
report.badModel = await problem(() => client.videos.create({ model: "no-such", prompt: "x" }));
report.noPrompt = await problem(() => client.videos.create({ model: "sandbox-reel" }));
report.models = (await client.models.list()).data.map((model) => model.id);
console.log(JSON.stringify(report));
