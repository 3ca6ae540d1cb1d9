package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import javafx.collections.ObservableList;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/// The bars of a histogram as one outline.
final class HistogramShape {
    private static final double LEAST_BAR_WIDTH = 1.5;
    private static final double LEAST_BAR_HEIGHT = 2;

    private HistogramShape() {}

    /// Draws one bar a column of the screen at most: the highest of the values that fall on it.
    ///
    /// @param logarithmic whether heights are logarithms of the counts, so that rare values can be seen
    static void draw(Histogram histogram, LevelScale scale, double height, boolean logarithmic, Path path) {
        double[] heights = new double[(int) Math.ceil(scale.width()) + 1];
        for (int entry = 0; entry < histogram.size(); entry++) {
            int column = (int) scale.x(histogram.value(entry));
            heights[column] = Math.max(heights[column], scaled(histogram.count(entry), logarithmic));
        }
        double highest = 0;
        for (double bar : heights) {
            highest = Math.max(highest, bar);
        }
        double barWidth = Math.max(LEAST_BAR_WIDTH, scale.width() / (scale.maximum() + 1.0));
        ObservableList<PathElement> elements = path.getElements();
        elements.clear();
        for (int column = 0; column < heights.length; column++) {
            if (heights[column] > 0) {
                double top = height - Math.max(LEAST_BAR_HEIGHT, height * heights[column] / highest);
                elements.add(new MoveTo(column, height));
                elements.add(new VLineTo(top));
                elements.add(new HLineTo(Math.min(column + barWidth, scale.width())));
                elements.add(new VLineTo(height));
            }
        }
    }

    private static double scaled(int count, boolean logarithmic) {
        return logarithmic ? Math.log1p(count) : count;
    }
}
