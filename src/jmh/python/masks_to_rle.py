"""The loop that people write to turn masks into run lengths: one annotation for each value, two workers.

NumPy finds the run lengths here, so that pycocotools is not needed; they stay a list of numbers, which spares this
program the compressed string. Usage: masks_to_rle.py FOLDER OUTPUT
"""
import json
import os
import sys
from multiprocessing import Pool

import cv2
import numpy as np


def encode(binary):
    flat = np.asfortranarray(binary).ravel(order="F")
    starts = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    counts = np.diff(np.concatenate(([0], starts, [flat.size]))).tolist()
    return {"size": list(binary.shape), "counts": [0] + counts if flat[0] else counts}


def annotations(path):
    mask = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    found = []
    for value in np.unique(mask):
        if value == 0:
            continue
        binary = np.uint8(mask == value)
        found.append({"category_id": int(value), "segmentation": encode(binary), "iscrowd": 0,
                      "area": int(cv2.countNonZero(binary)), "bbox": cv2.boundingRect(binary)})
    return {"width": mask.shape[1], "height": mask.shape[0], "file_name": os.path.basename(path)}, found


def main(folder, output):
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    images, all_annotations = [], []
    with Pool(2) as pool:
        for image, found in pool.imap(annotations, paths, chunksize=8):
            images.append(dict(image, id=len(images) + 1))
            for annotation in found:
                all_annotations.append(dict(annotation, id=len(all_annotations) + 1, image_id=len(images)))
    with open(output, "w") as file:
        json.dump({"images": images, "annotations": all_annotations}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
