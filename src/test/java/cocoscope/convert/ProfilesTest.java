package cocoscope.convert;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Profile;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.Mask;
import cocoscope.mask.OpenCv;
import cocoscope.mask.TextMask;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.RunLengthEncoding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the programs behind the profiles make of the polygons that are written for them.
final class ProfilesTest {
    private static final int SEEDS = 400;

    @Test
    void openCvFillsTheRegionsOfItsProfileWithTheirHoles() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertFilledExactly(seed, Profile.OPENCV, UnaryOperator.identity());
        }
    }

    @Test
    void openCvFillsRegionsOfSeveralComponentsRingByRingOrAtOnce() throws Exception {
        Recipe recipe = recipe(Profile.OPENCV).withInstances(Recipe.Instances.CATEGORY);
        for (int seed = 0; seed < SEEDS; seed++) {
            Conversion conversion = convert(seed, recipe);
            int width = conversion.mask().width();
            int height = conversion.mask().height();
            for (int region = 0; region < conversion.regions().size(); region++) {
                byte[] meant = conversion.runs().get(region).pixels();
                assertThat(OpenCv.filled(width, height, conversion.polygons().get(region))).as("seed %d", seed).isEqualTo(set(meant));
                assertThat(OpenCv.filledAtOnce(width, height, conversion.polygons().get(region))).as("seed %d", seed).isEqualTo(set(meant));
            }
        }
    }

    @Test
    void theLabelFilesOfUltralyticsGiveBackTheRegionsOfItsProfileWithTheirHoles() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            LabelMap labels = RandomMasks.binary(seed);
            assertFilledExactly(seed, Profile.ULTRALYTICS, polygon -> throughLabelFile(polygon, labels.width(), labels.height()));
        }
    }

    @Test
    void theMiddleOfAPixelSurvivesTheLabelFilesOfUltralyticsWhereItsCornerDoesNot() {
        int fallen = 0;
        for (int width : new int[] {3, 333, 640, 999, 1920, 4096, 10_000}) {
            for (int x = 0; x < width; x++) {
                assertThat(throughLabelFile(x + 0.5, width)).as("%d of %d", x, width).isEqualTo(x);
                fallen += throughLabelFile(x, width) == x ? 0 : 1;
            }
        }
        assertThat(fallen).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource(PolygonKind.class)
    void theFidelityOfAnyKindOfPolygonIsThatOfFillingItWithOpenCv(PolygonKind kind) throws Exception {
        Recipe recipe = recipe(Profile.OPENCV).withPolygons(kind);
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            Conversion conversion = convert(seed, recipe);
            for (int region = 0; region < conversion.regions().size(); region++) {
                RunLengthEncoding runs = conversion.runs().get(region);
                boolean[] filled = OpenCv.filled(conversion.mask().width(), conversion.mask().height(), conversion.polygons().get(region));
                byte[] meant = runs.pixels();
                int lost = 0;
                int added = 0;
                for (int i = 0; i < filled.length; i++) {
                    lost += meant[i] == 1 && !filled[i] ? 1 : 0;
                    added += meant[i] == 0 && filled[i] ? 1 : 0;
                }
                Fidelity fidelity = conversion.fidelityOf(region);
                assertThat(List.of(fidelity.lost(), fidelity.added())).as("seed %d, region %d", seed, region)
                        .containsExactly((long) lost, (long) added);
            }
        }
    }

    private static void assertFilledExactly(int seed, Profile profile, UnaryOperator<Polygon> read) throws Exception {
        Conversion conversion = convert(seed, recipe(profile));
        assertThat(conversion.fidelityOfAll().isExact()).isTrue();
        for (int region = 0; region < conversion.regions().size(); region++) {
            byte[] meant = conversion.runs().get(region).pixels();
            boolean[] filled = OpenCv.filled(conversion.mask().width(), conversion.mask().height(),
                    read.apply(conversion.polygons().get(region)));
            assertThat(filled).as("seed %d, region %d", seed, region).isEqualTo(set(meant));
        }
    }

    private static boolean[] set(byte[] pixels) {
        boolean[] set = new boolean[pixels.length];
        for (int i = 0; i < set.length; i++) {
            set[i] = pixels[i] == 1;
        }
        return set;
    }

    private static Polygon throughLabelFile(Polygon polygon, int width, int height) {
        return new Polygon(polygon.rings().stream().map(ring -> {
            double[] coordinates = ring.toArray();
            Arrays.setAll(coordinates, i -> throughLabelFile(coordinates[i], i % 2 == 0 ? width : height));
            return new Ring(coordinates);
        }).toList());
    }

    /// The share of the size to six digits, read as a float, multiplied by the size, cut to a whole number.
    private static int throughLabelFile(double coordinate, int size) {
        float share = new BigDecimal(coordinate / size).round(new MathContext(6)).floatValue();
        return (int) (share * size);
    }

    private static Recipe recipe(Profile profile) {
        return Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "object")).withProfile(profile);
    }

    private static Conversion convert(int seed, Recipe recipe) throws Exception {
        LabelMap labels = RandomMasks.binary(seed);
        int[] pixels = TextMask.pixels(labels);
        byte[] samples = new byte[pixels.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) pixels[i];
        }
        return new Converter().convert(Mask.gray8(labels.width(), labels.height(), 8, samples), recipe);
    }
}
