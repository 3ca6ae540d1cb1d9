"""Wraps an image of the command line into a wheel: wheel.py IMAGE VERSION FOLDER. Needs nothing but Python."""

import base64
import hashlib
import os
import sys
import sysconfig
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
METADATA = """\
Metadata-Version: 2.4
Name: cocoscope
Version: {version}
Summary: Converts segmentation masks to COCO annotations exactly
License-Expression: Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0
Requires-Python: >=3.9
Description-Content-Type: text/markdown

{description}"""
WHEEL = """\
Wheel-Version: 1.0
Generator: cocoscope
Root-Is-Purelib: false
Tag: py3-none-{platform}
"""


def platform():
    """Linux runtimes are built against glibc 2.17, whatever the system here is."""
    name = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    return name.replace("linux_", "manylinux_2_17_")


class Wheel:
    def __init__(self, version, folder):
        self.tag = f"py3-none-{platform()}"
        self.info = f"cocoscope-{version}.dist-info"
        self.data = f"cocoscope-{version}.data"
        self.path = Path(folder) / f"cocoscope-{version}-{self.tag}.whl"
        self.zip = zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED)
        self.records = []

    def add(self, name, content, executable=False):
        entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
        entry.external_attr = (0o100755 if executable else 0o100644) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        self.zip.writestr(entry, content)
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        self.records.append(f"{name},sha256={digest},{len(content)}")

    def close(self):
        record = f"{self.info}/RECORD"
        self.zip.writestr(record, "\n".join([*self.records, f"{record},,", ""]))
        self.zip.close()


def main(image, version, folder):
    image = Path(image)
    wheel = Wheel(version, folder)
    wheel.add("cocoscope/__init__.py", (HERE / "cocoscope/__init__.py").read_bytes())
    for file in sorted(path for path in image.rglob("*") if path.is_file()):
        inner = file.relative_to(image).as_posix()
        place = f"scripts/{file.name}" if inner.startswith("bin/") else f"data/{inner}"
        wheel.add(f"{wheel.data}/{place}", file.read_bytes(), os.access(file, os.X_OK))
    # pip gives every file the time of now; the program sets those back that its start cache knows.
    time = int((image / "lib/cocoscope/cocoscope.jar").stat().st_mtime)
    wheel.add(f"{wheel.data}/data/lib/cocoscope/new-times", f"{time}\n".encode())
    description = (HERE / "README.md").read_text(encoding="utf-8")
    wheel.add(f"{wheel.info}/METADATA", METADATA.format(version=version, description=description).encode())
    wheel.add(f"{wheel.info}/WHEEL", WHEEL.format(platform=platform()).encode())
    wheel.close()
    print(wheel.path)


if __name__ == "__main__":
    main(*sys.argv[1:])
