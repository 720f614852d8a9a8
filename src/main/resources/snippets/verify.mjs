import { createHmac, timingSafeEqual } from "node:crypto";

// True if the delivery is ours; body is the raw Buffer, secret is whsec_…
export function verify(secret, headers, body) {
  const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signatures } = headers;
  if (Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const mac = createHmac("sha256", key).update(`${id}.${time}.`).update(body).digest("base64");
  const ours = Buffer.from("v1," + mac);
  return signatures.split(" ").some((each) => {
    const theirs = Buffer.from(each);
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  });
}
