package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.decode.MaskDecoder;
import cocoscope.mask.Mask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of labelme, CVAT and Pascal VOC, read as these programs read them.
final class ToolFormsTest {
    private static final int ROUNDS = 60;

    @TempDir
    private Path folder;

    @Test
    void labelmeFilesHaveTheKeysThatItInsistsOn() throws IOException {
        Path mask = MaskFile.write(folder.resolve("a.png"), "aa..", "aa.b", "....");

        CommandRun run = CommandRun.convert(mask, "--labelme", folder.resolve("out"), "--values", "1=cat,2=a \"dog\"");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode root = json(folder.resolve("out/a.json"));
        assertThat(root.propertyNames()).containsExactly("version", "flags", "shapes", "imagePath", "imageData",
                "imageHeight", "imageWidth");
        assertThat(root.get("imagePath").stringValue()).isEqualTo("a.png");
        assertThat(root.get("imageData").isNull()).isTrue();
        assertThat(root.get("imageHeight").intValue()).isEqualTo(3);
        assertThat(root.get("shapes").size()).isEqualTo(2);
        JsonNode cat = root.get("shapes").get(0);
        assertThat(cat.get("label").stringValue()).isEqualTo("cat");
        assertThat(cat.get("shape_type").stringValue()).isEqualTo("polygon");
        assertThat(cat.get("points").toString()).isEqualTo("[[0.0,0.0],[0.0,1.0],[1.0,1.0],[1.0,0.0]]");
        assertThat(root.get("shapes").get(1).get("label").stringValue()).isEqualTo("a \"dog\"");
        assertThat(run.out()).contains("1 labelme file");
    }

    @Test
    void polygonsOfLabelmeFillTheRegionsAndTheirHoles() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            RandomMask drawn = RandomMask.of(round);
            Path mask = MaskFile.writeLevels(folder.resolve("mask.png"), drawn.width, drawn.pixels);
            CommandRun.convert(mask, "--labelme", folder.resolve("out"), "--values", "1=a", "--instances", "category");

            assertThat(drawn(json(folder.resolve("out/mask.json")), drawn.width, drawn.height)).as("round %d", round)
                    .isEqualTo(drawn.pixels);
        }
    }

    @Test
    void componentsOfOneObjectAreShapesOfOneGroup() throws IOException {
        Path mask = MaskFile.write(folder.resolve("a.png"), "a.a", "...", "b..");

        CommandRun.convert(mask, "--labelme", folder.resolve("out"), "--values", "1=cat,2=dog", "--instances", "category");

        JsonNode shapes = json(folder.resolve("out/a.json")).get("shapes");
        assertThat(shapes.values()).extracting(shape -> shape.get("group_id").toString()).containsExactly("1", "1", "null");
    }

    @Test
    void runLengthsBecomeMasksOfLabelmePixelForPixel() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            RandomMask drawn = RandomMask.of(round);
            Path mask = MaskFile.writeLevels(folder.resolve("mask.png"), drawn.width, drawn.pixels);
            CommandRun.convert(mask, "--labelme", folder.resolve("out"), "--values", "1=a", "--segmentation", "rle");

            int[] read = new int[drawn.pixels.length];
            for (JsonNode shape : json(folder.resolve("out/mask.json")).get("shapes").values()) {
                assertThat(shape.get("shape_type").stringValue()).isEqualTo("mask");
                int x = shape.get("points").get(0).get(0).intValue();
                int y = shape.get("points").get(0).get(1).intValue();
                BufferedImage png = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(shape.get("mask").stringValue())));
                assertThat(shape.get("points").get(1).toString())
                        .isEqualTo("[%d.0,%d.0]".formatted(x + png.getWidth() - 1, y + png.getHeight() - 1));
                for (int i = 0; i < png.getWidth() * png.getHeight(); i++) {
                    int column = i % png.getWidth();
                    int row = i / png.getWidth();
                    read[(y + row) * drawn.width + x + column] |= png.getRaster().getSample(column, row, 0);
                }
            }
            assertThat(read).as("round %d", round).isEqualTo(drawn.pixels);
        }
    }

    @Test
    void masksOfCvatGiveBackEveryPixelAndName() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            RandomMask drawn = RandomMask.of(round);
            Path mask = MaskFile.writeLevels(folder.resolve("a & \"b\".png"), drawn.width, drawn.pixels);
            CommandRun run = CommandRun.convert(mask, "--cvat", folder.resolve("annotations.xml"), "--values", "1=<cat>");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);

            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("annotations.xml").toFile())
                    .getDocumentElement();
            Element image = (Element) root.getElementsByTagName("image").item(0);
            assertThat(image.getAttribute("name")).isEqualTo("a & \"b\".png");
            assertThat(image.getAttribute("width")).isEqualTo(Integer.toString(drawn.width));
            int[] read = new int[drawn.pixels.length];
            NodeList masks = image.getElementsByTagName("mask");
            for (int i = 0; i < masks.getLength(); i++) {
                Element shape = (Element) masks.item(i);
                assertThat(shape.getAttribute("label")).isEqualTo("<cat>");
                fill(shape, drawn.width, read);
            }
            assertThat(read).as("round %d", round).isEqualTo(drawn.pixels);
        }
    }

    @Test
    void palettesOfVocHoldClassesAndObjects() throws Exception {
        Path mask = MaskFile.write(folder.resolve("a.png"), "aa.b", "....", "a..b");

        CommandRun run = CommandRun.convert(mask, "--voc", folder.resolve("voc"), "--values", "1=cat,2=dog");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(indices("SegmentationClass/a.png")).containsExactly(1, 1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 2);
        assertThat(indices("SegmentationObject/a.png")).containsExactly(1, 1, 0, 2, 0, 0, 0, 0, 3, 0, 0, 4);
        assertThat(folder.resolve("voc/labelmap.txt")).content().isEqualTo("""
                # label:color_rgb:parts:actions
                background:0,0,0::
                cat:128,0,0::
                dog:0,128,0::
                """);
        BufferedImage png = ImageIO.read(folder.resolve("voc/SegmentationClass/a.png").toFile());
        assertThat(png.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x800000);
        assertThat(png.getRGB(3, 0) & 0xFFFFFF).isEqualTo(0x008000);
    }

    @Test
    void anImageOfMoreObjectsThanAPaletteHasIsRefusedByName() {
        Path mask = MaskFile.write(folder.resolve("a.png"), "a.".repeat(300));

        CommandRun run = CommandRun.convert(mask, "--voc", folder.resolve("voc"), "-o", folder.resolve("out.json"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.err()).contains("a.png").contains("300 objects").contains("254");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    /// Of levels 0 and 1, two thirds of them 1.
    @SuppressWarnings("ArrayRecordComponent")
    private record RandomMask(int width, int height, int[] pixels) {
        static RandomMask of(int seed) {
            Random random = new Random(seed);
            int width = 3 + random.nextInt(30);
            int height = 3 + random.nextInt(30);
            return new RandomMask(width, height, random.ints((long) width * height, 0, 3).map(value -> value == 0 ? 0 : 1).toArray());
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    /// As labelme: the ring with its outline.
    private static int[] drawn(JsonNode root, int width, int height) {
        Mat image = Mat.zeros(height, width, CvType.CV_8U);
        for (JsonNode shape : root.get("shapes").values()) {
            Point[] points = shape.get("points").values().stream()
                    .map(point -> new Point(point.get(0).doubleValue(), point.get(1).doubleValue())).toArray(Point[]::new);
            Mat one = Mat.zeros(height, width, CvType.CV_8U);
            Imgproc.fillPoly(one, List.of(new MatOfPoint(points)), new Scalar(1));
            Core.bitwise_or(image, one, image);
        }
        byte[] pixels = new byte[width * height];
        image.get(0, 0, pixels);
        return IntStream.range(0, pixels.length).map(i -> pixels[i]).toArray();
    }

    private static void fill(Element shape, int width, int[] pixels) {
        int[] runs = Arrays.stream(shape.getAttribute("rle").split(", ")).mapToInt(Integer::parseInt).toArray();
        int left = Integer.parseInt(shape.getAttribute("left"));
        int top = Integer.parseInt(shape.getAttribute("top"));
        int columns = Integer.parseInt(shape.getAttribute("width"));
        int position = 0;
        for (int run = 0; run < runs.length; run++) {
            for (int end = position + runs[run]; position < end; position++) {
                pixels[(top + position / columns) * width + left + position % columns] |= run % 2;
            }
        }
        assertThat(position).isEqualTo(columns * Integer.parseInt(shape.getAttribute("height")));
    }

    private int[] indices(String name) throws Exception {
        Mask mask = MaskDecoder.read(folder.resolve("voc").resolve(name));
        return IntStream.range(0, mask.width() * mask.height()).map(i -> mask.valueAt(i % mask.width(), i / mask.width())).toArray();
    }
}
