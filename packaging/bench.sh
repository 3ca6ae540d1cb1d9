#!/bin/sh
# Converts folders of generated masks with the launcher of this checkout and with what people write in Python, in turns, and prints the
# medians of CPU time and memory of the whole processes. Above 1 Python takes longer.
#
# Usage: packaging/bench.sh [MASKS [PAIRS]], default 500 and 5. Wants GNU time and a Python with OpenCV: apt-get install time python3-opencv.
# PYTHON names another interpreter.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
masks=${1:-500}
pairs=${2:-5}
python=${PYTHON:-/usr/bin/python3}
scripts=$home/src/jmh/python
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$python" -c 'import cv2, numpy' 2>/dev/null || { echo "bench: $python has no OpenCV; apt-get install python3-opencv, or set PYTHON" >&2; exit 3; }
[ -x /usr/bin/time ] || { echo "bench: GNU time is missing; apt-get install time" >&2; exit 3; }

# timed FIGURES COMMAND...: appends user + system seconds, wall seconds and peak megabytes.
timed() {
    figures=$1
    shift
    /usr/bin/time -f '%U %S %e %M' -o "$folder/time" "$@" >/dev/null 2>"$folder/errors" || { cat "$folder/errors" >&2; exit 1; }
    awk 'END { print $1 + $2, $3, $4 / 1024 }' "$folder/time" >>"$figures"
}

# median COLUMN FILE
median() { sort -n -k "$1" "$2" | awk -v column="$1" '{ row[NR] = $column } END { print row[int((NR + 1) / 2)] }'; }

# row NAME PYTHON_MODE MASKS OPTIONS...
row() {
    name=$1 mode=$2 kind=$3 images=$folder/$3
    shift 3
    rm -f "$folder/ours" "$folder/theirs"
    run=0
    while [ "$run" -le "$pairs" ]; do
        timed "$folder/ours" "$home/packaging/cocoscope" convert "$images" -o "$folder/ours.json" --instances category --jobs 2 "$@"
        timed "$folder/theirs" "$python" "$scripts/masks_to_coco.py" "$mode" "$images" "$folder/theirs.json"
        # The first pair fills caches and is not counted.
        [ "$run" -gt 0 ] || rm -f "$folder/ours" "$folder/theirs"
        run=$((run + 1))
    done
    same=
    # A value of a JPEG file is read as a level, by whole blocks; Python takes it as it is.
    case $mode-$kind in
        runs-* | values-runs-png-values) "$python" "$scripts/same_runs.py" "$folder/ours.json" "$folder/theirs.json" && same=equal ;;
    esac
    paste -d ' ' "$folder/ours" "$folder/theirs" | awk '{ print $4 / $1 }' >"$folder/ratios"
    printf '| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f | %s |\n' "$name" "$(median 1 "$folder/ours")" "$(median 1 "$folder/theirs")" \
        "$(median 1 "$folder/ratios")" "$(median 2 "$folder/ours")" "$(median 2 "$folder/theirs")" \
        "$(median 3 "$folder/ours")" "$(median 3 "$folder/theirs")" "$same"
}

"$home/packaging/cocoscope" --version >/dev/null
"$python" "$scripts/make_masks.py" "$folder" "$masks"
values='50=a,100=b,150=c,200=d,250=e'
echo "| $masks masks | CPU s | Python | ratio | wall s | Python | MB | Python | run lengths |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
row "PNG, run lengths" runs png --threshold 128 --segmentation rle
row "PNG, exact polygons" polygons png --threshold 128
row "PNG, OpenCV's polygons" polygons png --threshold 128 --polygons opencv
row "PNG, several values, run lengths" values-runs png-values --values "$values" --segmentation rle
row "PNG, several values, OpenCV's polygons" values-polygons png-values --values "$values" --polygons opencv
row "JPEG, run lengths" runs jpeg --threshold 128 --segmentation rle
row "JPEG, OpenCV's polygons" polygons jpeg --threshold 128 --polygons opencv
row "JPEG, several values, run lengths" values-runs jpeg-values --values "$values" --segmentation rle
