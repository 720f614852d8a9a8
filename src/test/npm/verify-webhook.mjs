// Reads {secret, headers, body, at} and lets the reference library of Standard Webhooks judge it.
// The library refuses what is older than five minutes; "at" is the sender's time, whose clock a
// test may have pushed.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const { secret, headers, body, at } = JSON.parse(readFileSync(0, "utf8"));
Date.now = () => Number(at) * 1000;
try {
  const event = new Webhook(secret).verify(body, headers);
  console.log(JSON.stringify({ accepted: true, type: event.type, id: event.id }));
} catch (error) {
  console.log(JSON.stringify({ accepted: false, why: error.message }));
}
