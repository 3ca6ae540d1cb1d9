"""Fails unless two COCO files have the same run lengths, image by image and category by category.

One file may hold COCO's compressed strings and the other lists of counts. Usage: same_runs.py ONE OTHER
"""
import json
import sys


def counts(segmentation):
    found = segmentation["counts"]
    if isinstance(found, list):
        return found
    numbers, at = [], 0
    while at < len(found):
        number, shift, more = 0, 0, True
        while more:
            group = ord(found[at]) - 48
            number |= (group & 31) << shift
            more = bool(group & 32)
            shift += 5
            at += 1
        if group & 16:
            number -= 1 << shift
        numbers.append(number + numbers[-2] if len(numbers) > 2 else number)
    return numbers


def regions(path):
    with open(path, encoding="ascii") as file:
        dataset = json.load(file)
    names = {image["id"]: image["file_name"] for image in dataset["images"]}
    return {(names[entry["image_id"]], entry["category_id"]): counts(entry["segmentation"]) for entry in dataset["annotations"]}


one, other = regions(sys.argv[1]), regions(sys.argv[2])
if one != other:
    sys.exit("%d of %d run lengths differ" % (sum(one.get(key) != other.get(key) for key in one.keys() | other.keys()), len(one.keys() | other.keys())))
