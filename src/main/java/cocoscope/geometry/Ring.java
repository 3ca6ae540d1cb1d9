package cocoscope.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A closed line through `size()` vertices; the last vertex is joined to the first, which is not repeated.
///
/// Coordinates are in pixels of the image, x to the right and y down; pixel (x, y) covers [x, x+1) by [y, y+1).
public final class Ring {
    private final double[] coordinates;

    /// @param coordinates x and y in turn; an even count of finite numbers
    public Ring(double... coordinates) {
        if (coordinates.length % 2 != 0) {
            throw new IllegalArgumentException("A ring needs pairs of numbers, not " + coordinates.length + " numbers");
        }
        for (double coordinate : coordinates) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException("A ring cannot hold the coordinate " + coordinate);
            }
        }
        this.coordinates = coordinates.clone();
    }

    /// The number of vertices.
    public int size() {
        return coordinates.length / 2;
    }

    public double x(int vertex) {
        return coordinates[2 * vertex];
    }

    public double y(int vertex) {
        return coordinates[2 * vertex + 1];
    }

    /// The area that it encloses, in pixels, by the shoelace formula; parts around which it goes the other way count negatively.
    public double area() {
        double twice = 0;
        for (int vertex = 0; vertex < size(); vertex++) {
            int next = vertex + 1 == size() ? 0 : vertex + 1;
            twice += x(vertex) * y(next) - x(next) * y(vertex);
        }
        return Math.abs(twice) / 2;
    }

    /// The same ring, `x` pixels to the right and `y` down.
    public Ring moved(double x, double y) {
        double[] moved = coordinates.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += x;
            moved[i + 1] += y;
        }
        return new Ring(moved);
    }

    /// Whether two vertices lie at one place, as at both ends of a bridge to a hole.
    public boolean passesAVertexTwice() {
        return IntStream.range(0, size()).mapToObj(vertex -> List.of(x(vertex), y(vertex))).distinct().count() < size();
    }

    /// A copy of the coordinates, x and y in turn.
    public double[] toArray() {
        return coordinates.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(coordinates, ring.coordinates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coordinates);
    }

    @Override
    public String toString() {
        return "Ring" + Arrays.toString(coordinates);
    }
}
