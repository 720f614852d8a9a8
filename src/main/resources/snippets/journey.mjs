import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const base = "@BASE@";
const body = @BODY@;

// Sends a request, again as long as the answer says when.
async function call(method, path, body, headers = {}) {
  for (;;) {
    const answer = await fetch(base + path, {
      method,
      headers: {
        ...headers,
        Authorization: "Bearer " + process.env.MODELSQUARE_API_KEY,
        ...(body && { "Content-Type": "application/json" }),
      },
      body: body && JSON.stringify(body),
    });
    const pause = Number(answer.headers.get("Retry-After") ?? 0);
    if (answer.ok) return [await answer.json(), pause || @PAUSE@];
    if (!(pause > 0 && pause <= 120)) throw new Error(answer.status + " " + (await answer.text()));
    await sleep(pause * 1000);
  }
}

// 1. Submit. Sent again with the same Idempotency-Key, it would not make a second video.
let [task, pause] = await call("POST", "/videos/generations", body, {
  "Idempotency-Key": randomUUID(),
});
console.log(task.id);

// 2. Poll until it has ended.
while (!["completed", "failed", "canceled"].includes(task.status)) {
  await sleep(pause * 1000);
  [task, pause] = await call("GET", "/videos/generations/" + task.id);
}
if (task.status !== "completed") throw new Error(JSON.stringify(task));

// 3. Download.
const video = await fetch(task.result.data[0].url);
if (!video.ok) throw new Error(video.status + " " + (await video.text()));
await writeFile("video.mp4", video.body);
console.log("video.mp4");
