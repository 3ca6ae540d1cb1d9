package cocoscope.ui.histogram;

import cocoscope.mask.Histogram;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/// The bars of a histogram as outlines: one bar a column of the screen at most, the highest of the values that fall on it.
///
/// @param height      of the highest bar, in pixels of the screen
/// @param logarithmic whether heights are logarithms of the counts, so that rare values can be seen
record HistogramShape(Histogram histogram, LevelScale scale, double height, boolean logarithmic) {
    private static final double MIN_BAR_WIDTH = 1.5;
    private static final double MIN_BAR_HEIGHT = 2;

    /// The outline of all bars, from x = left on.
    List<PathElement> outline(double left) {
        double[] heights = heights();
        double barWidth = Math.max(MIN_BAR_WIDTH, scale.step());
        List<PathElement> elements = new ArrayList<>();
        for (int column = 0; column < heights.length; column++) {
            if (heights[column] > 0) {
                elements.add(new MoveTo(left + column, height));
                elements.add(new VLineTo(height - Math.max(MIN_BAR_HEIGHT, heights[column])));
                elements.add(new HLineTo(left + Math.min(column + barWidth, scale.width())));
                elements.add(new VLineTo(height));
            }
        }
        return elements;
    }

    private double[] heights() {
        double[] heights = new double[(int) Math.ceil(scale.width()) + 1];
        double highest = 0;
        for (int entry = 0; entry < histogram.size(); entry++) {
            double bar = logarithmic ? Math.log1p(histogram.count(entry)) : histogram.count(entry);
            highest = Math.max(highest, bar);
            int column = (int) scale.x(histogram.value(entry));
            heights[column] = Math.max(heights[column], bar);
        }
        for (int column = 0; column < heights.length; column++) {
            heights[column] *= height / highest;
        }
        return heights;
    }
}
