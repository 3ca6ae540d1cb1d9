"""Draws how costs grow, from the tables in src/docs/performance.md: labels, pixels, components, masks.

Usage: growth_chart.py TABLES OUTPUT. Both axes of a panel are logarithmic.
"""
import math
import re
import sys

WIDTH, HEIGHT, LEFT, TOP, GAP = 200, 150, 60, 50, 75
OURS, THEIRS = "#0072b2", "#d55e00"


def rows(text, pattern, ours, theirs):
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        match = re.fullmatch(pattern, cells[0]) if cells else None
        if match and re.fullmatch(r"[\d.]+", cells[ours]):
            found.append((float(match.group(1)), float(cells[ours]), float(cells[theirs])))
    return sorted(found)


def ticks(low, high):
    return [10.0 ** power for power in range(math.ceil(math.log10(low)), math.floor(math.log10(high)) + 1)]


def panel(index, title, unit, points):
    left = LEFT + index * (WIDTH + GAP)
    xs = [point[0] for point in points]
    ys = [value for point in points for value in point[1:]]
    low, high = min(ys) / 1.5, max(ys) * 1.5

    def place(x, y):
        across = (math.log(x) - math.log(xs[0])) / (math.log(xs[-1]) - math.log(xs[0]))
        up = (math.log(y) - math.log(low)) / (math.log(high) - math.log(low))
        return left + across * WIDTH, TOP + HEIGHT - up * HEIGHT

    out = [f'<text x="{left}" y="{TOP - 14}" font-weight="bold">{title}</text>',
           f'<rect x="{left}" y="{TOP}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#888"/>']
    for tick in ticks(low, high):
        y = place(xs[0], tick)[1]
        out.append(f'<line x1="{left}" y1="{y:.1f}" x2="{left + WIDTH}" y2="{y:.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 5}" y="{y + 4:.1f}" text-anchor="end">{tick:g} {unit}</text>')
    for x in xs:
        out.append(f'<text x="{place(x, low)[0]:.1f}" y="{TOP + HEIGHT + 16}" text-anchor="middle">{x:g}</text>')
    for column, color in ((1, OURS), (2, THEIRS)):
        line = " ".join("%.1f,%.1f" % place(point[0], point[column]) for point in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>')
        out += ['<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>' % (*place(point[0], point[column]), color) for point in points]
    return out


def main(tables, output):
    with open(tables, encoding="utf-8") as file:
        text = file.read()
    panels = [("RLE by labels, 2048 x 2048", "ms", rows(text, r"labels (\d+)", 4, 5)),
              ("RLE by side, one label", "ms", rows(text, r"(\d+)", 4, 5)),
              ("Rings by components", "ms", rows(text, r"components (\d+)", 7, 8)),
              ("Run lengths of PNG by masks", "s", rows(text, r"(\d+) masks", 1, 2))]
    width = LEFT + len(panels) * (WIDTH + GAP)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{TOP + HEIGHT + 30}" font-family="sans-serif" font-size="11">',
           '<rect width="100%" height="100%" fill="white"/>',
           f'<text x="{LEFT}" y="16"><tspan fill="{OURS}">Cocoscope</tspan>  <tspan fill="{THEIRS}">OpenCV or Python</tspan>, CPU time</text>']
    for index, (title, unit, points) in enumerate(panels):
        if len(points) > 1:
            out += panel(index, title, unit, points)
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(out + ["</svg>", ""]))


if __name__ == "__main__":
    main(*sys.argv[1:])
