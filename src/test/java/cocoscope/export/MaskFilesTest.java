package cocoscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Instances;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.decode.MaskDecoder;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.files.FileNames;
import cocoscope.mask.Mask;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.pairing.Pairing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real masks through the whole program: what a reader of the written file sees is what the rule made, pixel by pixel.
///
/// `src/test/resources/masks` is always there; many more are tried where `../shared/data/masks` is.
final class MaskFilesTest {
    private static final Path OWN = Path.of("src/test/resources/masks");
    private static final Path SHARED = Path.of("../shared/data/masks");
    /// Files of 31 pages.
    private static final Set<String> STACKS = Set.of("mask3d.tif", "img3d.tif");

    @TempDir
    private Path folder = Path.of("");

    static List<Path> masks() throws IOException {
        return Stream.concat(masksBelow(OWN).stream(), masksBelow(SHARED).stream()).filter(file -> !STACKS.contains(FileNames.last(file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("masks")
    void theWrittenFileHoldsExactlyWhatTheRuleMade(Path file) throws Exception {
        Mask mask = MaskDecoder.read(file);
        Converter converter = new Converter();
        for (Recipe recipe : recipes(usable(converter, mask))) {
            Conversion conversion = converter.convert(mask, recipe);
            Export export = Export.of(List.of(ConvertedMask.of("mask", conversion)), recipe, List.of());
            export.inOneFile(folder.resolve("mask.json")).write();

            assertHolds(DatasetReader.read(folder.resolve("mask.json")), conversion);
        }
    }

    @Test
    void aStackOfMasksIsRefused() throws IOException {
        Path stack = folder.resolve("stack.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(stack.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < 31; page++) {
                writer.writeToSequence(new IIOImage(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY), null, null), null);
            }
            writer.endWriteSequence();
        }

        assertThatThrownBy(() -> MaskDecoder.read(stack)).isInstanceOf(UnreadableImageException.class).hasMessageContaining("31 pages");
    }

    private static List<Recipe> recipes(Recipe recipe) {
        Recipe components = recipe.instances() == Instances.VALUE ? recipe : recipe.withInstances(Instances.COMPONENT);
        return List.of(recipe.withSegmentation(SegmentationForm.RLE), components.withPolygons(PolygonKind.EDGES),
                recipe.withPolygons(PolygonKind.EXACT));
    }

    /// Without a rule where that works, else every value as an instance, as the message of the program advises.
    private static Recipe usable(Converter converter, Mask mask) throws UnusableRuleException {
        try {
            Recipe automatic = Recipe.DEFAULT.withInstances(Instances.CATEGORY);
            converter.convert(mask, automatic);
            return automatic;
        } catch (UnusableRuleException _) {
            Recipe ids = Recipe.DEFAULT.withRule(new LabelRule.Band(1, mask.topLevel(), false, "object")).withInstances(Instances.VALUE);
            converter.convert(mask, ids);
            return ids;
        }
    }

    private static void assertHolds(Dataset written, Conversion conversion) {
        LabelMap labels = conversion.labeling().labels();
        Map<Integer, String> categories = written.categories().stream().collect(Collectors.toMap(Category::id, Category::name));
        int[] regionOfPixel = new int[labels.width() * labels.height()];
        for (Annotation annotation : written.annotations()) {
            RunLengthEncoding runs = rasterized(annotation.segmentation(), labels);
            int region = (int) annotation.id() - 1;
            assertThat(categories.get(annotation.categoryId())).isEqualTo(conversion.category(region));
            assertThat(runs.area()).isEqualTo(annotation.area());
            assertThat(runs.box()).isEqualTo(annotation.box());
            add(runs, region + 1, regionOfPixel);
        }
        assertThat(different(regionOfPixel, conversion)).as("pixels that differ").isZero();
    }

    /// Adds `number` to every pixel of the foreground; `pixels` are row by row.
    private static void add(RunLengthEncoding runs, int number, int[] pixels) {
        int[] counts = runs.counts();
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            for (int position = start; position < end; position++) {
                pixels[position % runs.height() * runs.width() + position / runs.height()] += number;
            }
        }
    }

    private static RunLengthEncoding rasterized(Segmentation segmentation, LabelMap labels) {
        return switch (segmentation) {
            case Segmentation.CompressedRuns(var runs) -> runs;
            case Segmentation.PlainRuns(var runs) -> runs;
            case Segmentation.Outline(var polygon) -> PolygonRaster.rasterize(polygon, labels.height(), labels.width());
        };
    }

    private static int different(int[] regionOfPixel, Conversion conversion) {
        LabelMap labels = conversion.labeling().labels();
        int different = 0;
        for (int i = 0; i < regionOfPixel.length; i++) {
            int run = labels.runAt(i % labels.width(), i / labels.width());
            different += regionOfPixel[i] == (run < 0 ? 0 : conversion.regions().regionOfRun(run) + 1) ? 0 : 1;
        }
        return different;
    }

    /// The masks of every set by the program's own pairing, and whatever else is named a mask.
    private static List<Path> masksBelow(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> sets = Files.list(root)) {
            return sets.filter(Files::isDirectory).sorted().flatMap(set -> Pairing.of(List.of(set)).pairs().stream())
                    .flatMap(pair -> Stream.concat(pair.mask().stream(), pair.picture().filter(MaskFilesTest::isNamedMask).stream()))
                    .distinct().toList();
        }
    }

    private static boolean isNamedMask(Path file) {
        return FileNames.last(file).contains("mask");
    }
}
