"""What the installed package does: python -m unittest, in an environment that has it."""

import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

import cocoscope

SAMPLE = Path(__file__).parents[2] / "src/main/resources/cocoscope/sample/coconuts_mask.png"


class CocoscopeTest(unittest.TestCase):
    def test_the_program_is_on_the_path(self):
        program = Path(sys.executable).parent / "cocoscope"
        self.assertRegex(subprocess.check_output([program, "--version"], text=True), r"^cocoscope \d+\.\d+\.\d+")

    def test_a_mask_becomes_a_dataset(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            dataset = cocoscope.convert(SAMPLE, values={100: "cat", 200: "dog"}, instances="category", segmentation="rle")
        self.assertEqual(["cat", "dog"], [category["name"] for category in dataset["categories"]])
        self.assertEqual([1, 2], [annotation["id"] for annotation in dataset["annotations"]])

    def test_the_report_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.json"
            cocoscope.convert([SAMPLE], report=path)
            report = cocoscope.read_report(path)
        self.assertEqual(1.0, report["total"]["iou"])
        self.assertEqual(["coconuts_mask.png"], [image["file_name"] for image in report["images"]])

    def test_a_missing_mask_is_an_error_that_names_it(self):
        with self.assertRaisesRegex(cocoscope.CocoscopeError, "missing.png"):
            cocoscope.convert("missing.png")


if __name__ == "__main__":
    unittest.main()
