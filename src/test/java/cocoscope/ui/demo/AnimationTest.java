package cocoscope.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.Snapshot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Each frame is taken out of the animation as a PNG file of its own, which ImageIO reads.
final class AnimationTest {
    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    @Test
    void aReaderThatLaysFramesOverEachOtherGetsBackThePictures() throws IOException {
        Random random = new Random(4);
        List<Snapshot> pictures = new ArrayList<>();
        int[] pixels = new int[WIDTH * HEIGHT];
        Animation animation = new Animation();
        for (int frame = 0; frame < 6; frame++) {
            for (int change = 0; change < 5 * frame; change++) {
                pixels[random.nextInt(pixels.length)] = 0x102030 * random.nextInt(6);
            }
            pictures.add(new Snapshot(WIDTH, HEIGHT, pixels.clone()));
            animation.add(pictures.getLast(), 100);
        }

        List<int[]> read = framesOf(animation.bytes());

        assertThat(read).hasSize(6);
        for (int frame = 0; frame < 6; frame++) {
            assertThat(read.get(frame)).as("frame " + frame)
                    .isEqualTo(Arrays.stream(pictures.get(frame).pixels()).map(it -> it & 0xffffff).toArray());
        }
    }

    @Test
    void picturesOfMoreThan255ColorsAreNearTheirOwn() {
        int[] gradient = new int[1024];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = i / 4 << 16 | i % 256 << 8 | 40;
        }
        Snapshot picture = new Snapshot(32, 32, gradient);
        Palette palette = Palette.of(List.of(picture));
        byte[] indices = palette.indices(picture);

        assertThat(palette.colors().length).isEqualTo(3 * 256);
        for (int i = 0; i < gradient.length; i++) {
            int index = indices[i] & 0xff;
            assertThat(index).isPositive();
            assertThat(palette.colors()[3 * index] & 0xff).isBetween((gradient[i] >> 16) - 24, (gradient[i] >> 16) + 24);
            assertThat(palette.colors()[3 * index + 1] & 0xff).isBetween((gradient[i] >> 8 & 0xff) - 24, (gradient[i] >> 8 & 0xff) + 24);
        }
    }

    private static List<int[]> framesOf(byte[] png) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(png, 8, png.length - 8);
        List<int[]> frames = new ArrayList<>();
        int[] canvas = new int[WIDTH * HEIGHT];
        byte[] palette = {};
        int rows = 0;
        int top = 0;
        while (bytes.hasRemaining()) {
            byte[] content = new byte[bytes.getInt()];
            byte[] name = new byte[4];
            bytes.get(name).get(content);
            CRC32 sum = new CRC32();
            sum.update(name);
            sum.update(content);
            assertThat(bytes.getInt()).isEqualTo((int) sum.getValue());
            String type = new String(name, StandardCharsets.US_ASCII);
            ByteBuffer fields = ByteBuffer.wrap(content);
            switch (type) {
                case "PLTE" -> palette = content;
                case "fcTL" -> {
                    rows = fields.getInt(8);
                    top = fields.getInt(16);
                }
                case "IDAT" -> lay(canvas, image(palette, rows, content), top, frames);
                case "fdAT" -> lay(canvas, image(palette, rows, Arrays.copyOfRange(content, 4, content.length)), top, frames);
                default -> { }
            }
        }
        return frames;
    }

    private static void lay(int[] canvas, BufferedImage image, int top, List<int[]> frames) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (image.getRGB(x, y) >>> 24 != 0) {
                    canvas[(top + y) * WIDTH + x] = image.getRGB(x, y) & 0xffffff;
                }
            }
        }
        frames.add(canvas.clone());
    }

    private static BufferedImage image(byte[] palette, int rows, byte[] data) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(rows).put(new byte[] {8, 3, 0, 0, 0}).array());
        chunk(png, "PLTE", palette);
        chunk(png, "tRNS", new byte[] {0});
        chunk(png, "IDAT", data);
        chunk(png, "IEND", new byte[0]);
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
