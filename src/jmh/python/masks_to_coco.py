"""The three conversions that people write in Python, over a folder and with two workers: the yardstick of packaging/bench.sh.

OpenCV thresholds, follows borders and compares with each value; NumPy finds the run lengths, so that pycocotools is not needed, and they stay
lists of numbers, which spares this program the compressed string. Usage: masks_to_coco.py runs|polygons|values-runs|values-polygons FOLDER OUTPUT
"""
import json
import os
import sys
from multiprocessing import Pool

import cv2
import numpy as np

CATEGORIES = {50: 1, 100: 2, 150: 3, 200: 4, 250: 5}


def run_lengths(binary):
    flat = np.asfortranarray(binary).ravel(order="F")
    starts = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    counts = np.diff(np.concatenate(([0], starts, [flat.size]))).tolist()
    return {"size": list(binary.shape), "counts": [0] + counts if flat[0] else counts}


def polygons(binary):
    contours, _ = cv2.findContours(binary, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    return [contour.reshape(-1, 2).flatten().tolist() for contour in contours]


def annotation(binary, category, form):
    return {"category_id": category, "iscrowd": 0, "area": int(cv2.countNonZero(binary)),
            "segmentation": run_lengths(binary) if form == "runs" else polygons(binary)}


def convert(job):
    path, kind, form = job
    mask = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    if kind == "one":
        _, binary = cv2.threshold(mask, 127, 255, cv2.THRESH_BINARY)
        return [annotation(binary, 1, form)]
    found = []
    for value in np.unique(mask):
        binary = np.uint8(mask == value)
        category = CATEGORIES.get(int(value))
        if category is not None:
            found.append(annotation(binary, category, form))
    return found


def main(what, folder, output):
    kind, form = ("several", what.split("-")[1]) if what.startswith("values-") else ("one", what)
    names = sorted(os.listdir(folder))
    images, annotations = [], []
    with Pool(2) as pool:
        jobs = [(os.path.join(folder, name), kind, form) for name in names]
        for name, found in zip(names, pool.imap(convert, jobs, chunksize=8)):
            images.append({"id": len(images) + 1, "file_name": name})
            for entry in found:
                annotations.append(dict(entry, id=len(annotations) + 1, image_id=len(images)))
    with open(output, "w", encoding="ascii") as file:
        json.dump({"images": images, "annotations": annotations}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
