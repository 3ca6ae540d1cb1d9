package cocoscope.mask.polygon.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.OpenCv;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.Holes;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holes hang on their outline by bridges of zero width: what readers make of them when they draw.
class BridgesTest {
    private static final int MASKS = 600;

    private enum Reader {
        EVEN_ODD {
            @Override
            boolean[] draw(Polygon polygon, int width, int height) {
                return java2d(polygon, Path2D.WIND_EVEN_ODD, width, height);
            }
        },
        NONZERO_WINDING {
            @Override
            boolean[] draw(Polygon polygon, int width, int height) {
                return java2d(polygon, Path2D.WIND_NON_ZERO, width, height);
            }
        },
        FILL_POLY {
            @Override
            boolean[] draw(Polygon polygon, int width, int height) {
                return OpenCv.filledAtOnce(width, height, polygon);
            }
        };

        /// All rings at once, those of holes with the outline.
        abstract boolean[] draw(Polygon polygon, int width, int height);
    }

    private static boolean[] java2d(Polygon polygon, int winding, int width, int height) {
        Path2D path = new Path2D.Double(winding);
        for (Ring ring : polygon.rings()) {
            path.moveTo(ring.x(0), ring.y(0));
            for (int vertex = 1; vertex < ring.size(); vertex++) {
                path.lineTo(ring.x(vertex), ring.y(vertex));
            }
            path.closePath();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(path);
        graphics.dispose();
        boolean[] drawn = new boolean[width * height];
        for (int pixel = 0; pixel < drawn.length; pixel++) {
            drawn[pixel] = image.getRaster().getSample(pixel % width, pixel / width, 0) > 0;
        }
        return drawn;
    }

    @ParameterizedTest
    @EnumSource
    void whatAReaderDrawsOfARegionWithHolesDiffersAtMostWhereItsBridgesAre(Reader reader) {
        int holes = 0;
        for (int seed = 0; seed < MASKS; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 1 + seed % 3);
            Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0);
            List<Polygon> polygons = ExactPolygons.trace(labels, regions);
            for (int region : Holes.of(labels, regions)) {
                Polygon bridged = polygons.get(region);
                Polygon apart = new Polygon(loops(bridged.rings().getFirst()));
                boolean[] drawn = reader.draw(bridged, labels.width(), labels.height());
                boolean[] meant = reader.draw(apart, labels.width(), labels.height());
                for (int pixel = 0; pixel < drawn.length; pixel++) {
                    int x = pixel % labels.width();
                    int y = pixel / labels.width();
                    if (drawn[pixel] != meant[pixel] && !touchesBridge(bridged.rings().getFirst(), x, y)) {
                        fail("%s differs at %d, %d of mask %d: %s%n%s", reader, x, y, seed, bridged, apart);
                    }
                }
                holes += apart.rings().size() - 1;
            }
        }
        assertThat(holes).isGreaterThan(MASKS);
    }

    /// The outline and the holes of a ring: a bridge leaves a vertex and comes back to it, and comes to the first vertex of a hole and
    /// leaves it, unless the hole goes straight on.
    private static List<Ring> loops(Ring ring) {
        List<Ring> loops = new ArrayList<>();
        List<double[]> walked = new ArrayList<>();
        for (int vertex = 0; vertex < ring.size(); vertex++) {
            double x = ring.x(vertex);
            double y = ring.y(vertex);
            int before = walked.size() - 1;
            while (before >= 0 && (walked.get(before)[0] != x || walked.get(before)[1] != y)) {
                before--;
            }
            if (before < 0) {
                walked.add(new double[] {x, y});
                continue;
            }
            boolean straightOn = walked.get(before + 1)[1] == y && walked.getLast()[1] == y;
            List<double[]> between = walked.subList(straightOn ? before + 1 : before, walked.size());
            if (between.size() > 2) {
                loops.add(new Ring(between.stream().flatMapToDouble(Arrays::stream).toArray()));
            }
            walked.subList(before + 1, walked.size()).clear();
        }
        loops.addFirst(new Ring(walked.stream().flatMapToDouble(Arrays::stream).toArray()));
        return loops;
    }

    /// A bridge is walked once each way along a line between two rows.
    private static boolean touchesBridge(Ring ring, int x, int y) {
        for (int line = y; line <= y + 1; line++) {
            if (isWalked(ring, x, line, 1) && isWalked(ring, x, line, -1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWalked(Ring ring, int x, int line, int direction) {
        for (int from = 0; from < ring.size(); from++) {
            int to = (from + 1) % ring.size();
            boolean horizontal = ring.y(from) == line && ring.y(to) == line && Math.signum(ring.x(to) - ring.x(from)) == direction;
            if (horizontal && Math.min(ring.x(from), ring.x(to)) < x + 1 && Math.max(ring.x(from), ring.x(to)) > x) {
                return true;
            }
        }
        return false;
    }
}
