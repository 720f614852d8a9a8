import json, os, shutil, sys, time, urllib.error, urllib.request, uuid

BASE = "@BASE@"
BODY = json.loads(r"""@BODY@""")
DONE = ("completed", "failed", "canceled")


def call(method, path, body=None, **headers):
    """Sends a request, again as long as the answer says when."""
    headers["Authorization"] = "Bearer " + os.environ["MODELSQUARE_API_KEY"]
    data = None if body is None else json.dumps(body).encode()
    if data:
        headers["Content-Type"] = "application/json"
    request = urllib.request.Request(BASE + path, data, headers, method=method)
    while True:
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer), int(answer.headers.get("Retry-After", @PAUSE@))
        except urllib.error.HTTPError as error:
            pause = int(error.headers.get("Retry-After", 0))
            if not 0 < pause <= 120:
                sys.exit(f"{error.code} {error.read().decode()}")
            time.sleep(pause)


# 1. Submit. Sent again with the same Idempotency-Key, it would not make a second video.
task, pause = call("POST", "/videos/generations", BODY, **{"Idempotency-Key": str(uuid.uuid4())})
print(task["id"])

# 2. Poll until it has ended.
while task["status"] not in DONE:
    time.sleep(pause)
    task, pause = call("GET", "/videos/generations/" + task["id"])
if task["status"] != "completed":
    sys.exit(json.dumps(task, ensure_ascii=False))

# 3. Download.
with urllib.request.urlopen(task["result"]["data"][0]["url"]) as video:
    with open("video.mp4", "wb") as file:
        shutil.copyfileobj(video, file)
print("video.mp4")
