package cocoscope.mask.polygon.simplified;

import cocoscope.mask.polygon.BorderLine;

/// The straight line `a x + b y = c` through the middles of the pixel edges of a stretch of border, by least squares of the
/// distances along the axis that it runs less along; in fifths of a pixel.
record FittedLine(double a, double b, double c) {
    private static final double MIN_ANGLE = 0.05;

    static FittedLine of(BorderLine line, int from, int to) {
        boolean flat = Math.abs(line.x(to) - line.x(from)) >= Math.abs(line.y(to) - line.y(from));
        double weight = 0;
        double u = 0;
        double v = 0;
        double uu = 0;
        double uv = 0;
        int originU = flat ? line.x(from) : line.y(from);
        int originV = flat ? line.y(from) : line.x(from);
        for (int corner = from; corner < to; corner++) {
            double start = (flat ? line.x(corner) : line.y(corner)) - originU;
            double end = (flat ? line.x(corner + 1) : line.y(corner + 1)) - originU;
            double length = Math.abs(end - start);
            double middle = (start + end) / 2;
            double level = (flat ? line.y(corner) : line.x(corner)) - originV;
            weight += length;
            u += length * middle;
            v += length * level;
            uu += length * (middle * middle + length * length / 12);
            uv += length * middle * level;
        }
        double spread = weight * uu - u * u;
        double slope = spread > 0 ? (weight * uv - u * v) / spread : 0;
        double level = (weight > 0 ? (v - slope * u) / weight : 0) + originV - slope * originU;
        return flat ? new FittedLine(-slope, 1, level) : new FittedLine(1, -slope, level);
    }

    private double determinant(FittedLine other) {
        return a * other.b - b * other.a;
    }

    /// Whether the two meet at an angle that makes the place certain.
    boolean meets(FittedLine other) {
        return Math.abs(determinant(other)) > MIN_ANGLE;
    }

    double meetingX(FittedLine other) {
        return (c * other.b - b * other.c) / determinant(other);
    }

    double meetingY(FittedLine other) {
        return (a * other.c - c * other.a) / determinant(other);
    }
}
