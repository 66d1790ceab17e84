"""Checks an exported complaint, from docs/record-format.md alone. Usage: verify_export.py FILE; exit 1 if anything does not fit."""
import base64
import hashlib
import json
import struct
import sys
import uuid


def text(value):
    data = value.encode("utf-8")
    return struct.pack(">I", len(data)) + data


def entry_hash(previous, tenant, complaint, sequence, body):
    return hashlib.sha256(b"redress.entry.1\n" + previous + text(tenant) + uuid.UUID(complaint).bytes
                          + struct.pack(">Q", sequence) + text(body)).digest()


def slot_digest(salt, value):
    digest = hashlib.sha256(b"redress.slot.1\n" + salt + value.encode("utf-8")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def slots(value):
    if isinstance(value, dict):
        if "slot" in value and "digest" in value:
            yield value["slot"], value["digest"]
        for nested in value.values():
            yield from slots(nested)
    elif isinstance(value, list):
        for nested in value:
            yield from slots(nested)


def check(lines):
    head, broken, named, erased = lines[0], [], {}, set()
    previous, count = bytes(32), 0
    for line in (each for each in lines[1:] if "body" in each):
        count += 1
        sequence, body = line["sequence"], json.loads(line["body"])
        right = entry_hash(previous, head["tenant"], head["complaint"], count, line["body"])
        if sequence != count or body["sequence"] != count or right.hex() != line["hash"]:
            broken.append([sequence, "hash"])
        previous = bytes.fromhex(line["hash"])
        named.update(slots(body))
        if count == 1 and body["data"]["reference"] != head["reference"]:
            broken.append([sequence, "reference"])
        if body["kind"] == "erased":
            erased.update(body["data"]["slots"])
    if head["version"] != count or head["head"] != previous.hex():
        broken.append([count, "head"])
    given = [each["slot"] for each in lines[1:] if "slot" in each]
    broken += [[slot, "slot"] for slot in set(given) if given.count(slot) > 1 or slot not in named]
    locked = {each["slot"] for each in lines[1:] if each.get("locked")}
    values = {each["slot"]: each for each in lines[1:] if "slot" in each and each["slot"] not in locked}
    for slot, each in values.items():
        salt = base64.urlsafe_b64decode(each["salt"] + "==")
        if slot in erased or named.get(slot) != slot_digest(salt, each["value"]):
            broken.append([slot, "slot"])
    # A receipt holds what was filed, not who handled the filing.
    whole = head["redress"] == "export"
    broken += [[slot, "lost"] for slot in named if whole and slot not in values and slot not in erased | locked]
    return {"entries": count, "values": len(values), "erased": len(erased), "locked": len(locked), "broken": broken}


with open(sys.argv[1], encoding="utf-8") as file:
    result = check([json.loads(line) for line in file.read().split("\n") if line])
print(json.dumps(result))
sys.exit(1 if result["broken"] else 0)
