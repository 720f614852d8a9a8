import base64, hashlib, hmac, time


def verify(secret, headers, body):
    """True if the delivery is ours; body is the raw bytes, secret is whsec_…"""
    sent = headers["webhook-id"] + "." + headers["webhook-timestamp"] + "."
    if abs(time.time() - int(headers["webhook-timestamp"])) > 300:
        return False
    key = base64.b64decode(secret[len("whsec_"):])
    ours = base64.b64encode(hmac.new(key, sent.encode() + body, hashlib.sha256).digest()).decode()
    theirs = headers["webhook-signature"].split(" ")
    return any(hmac.compare_digest("v1," + ours, each) for each in theirs)
