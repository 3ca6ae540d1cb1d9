"""Makes the folders that packaging/bench.sh converts, the same for every run.

Usage: make_masks.py FOLDER COUNT. Writes COUNT masks of 640 x 480 pixels four times: FOLDER/png and FOLDER/jpeg with one value,
FOLDER/png-values and FOLDER/jpeg-values with one to five.
"""
import os
import sys

import cv2
import numpy as np

VALUES = [50, 100, 150, 200, 250]


def blob(mask, random, value):
    angles = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    radii = random.integers(25, 110) * (1 + 0.12 * random.standard_normal(64))
    center = np.array([random.integers(80, 560), random.integers(80, 400)])
    points = center + np.stack([radii * np.cos(angles), radii * np.sin(angles)], 1)
    cv2.fillPoly(mask, [points.astype(np.int32)], value)


def main(folder, count):
    for name in ("png", "jpeg", "png-values", "jpeg-values"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    for number in range(count):
        random = np.random.default_rng(1000 + number)
        mask = np.zeros((480, 640), np.uint8)
        for value in VALUES[:1 + number % 5]:
            blob(mask, random, value)
        binary = np.where(mask > 0, 255, 0).astype(np.uint8)
        cv2.imwrite(os.path.join(folder, "png", f"{number:05}.png"), binary)
        cv2.imwrite(os.path.join(folder, "jpeg", f"{number:05}.jpg"), binary)
        cv2.imwrite(os.path.join(folder, "png-values", f"{number:05}.png"), mask)
        cv2.imwrite(os.path.join(folder, "jpeg-values", f"{number:05}.jpg"), mask)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
