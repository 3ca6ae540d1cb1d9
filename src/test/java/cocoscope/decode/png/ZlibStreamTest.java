package cocoscope.decode.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/// Every stream is held against [Inflater].
final class ZlibStreamTest {
    private static final int MAX_READ = 5000;
    private static final int[] STRATEGIES = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};

    /// What becomes of a stream: its bytes, and whether it ended soundly, is damaged, or lacks its end.
    private record Outcome(byte[] bytes, String verdict) {}

    @Test
    void inflatesAllKindsOfBlocksAsTheLibraryDoes() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] data = data(random);
            byte[] stream = deflated(data, random);

            Outcome outcome = ours(stream, random);

            assertThat(outcome.verdict()).as("seed " + seed).isEqualTo("finished");
            assertThat(outcome.bytes()).as("seed " + seed).isEqualTo(data);
        }
    }

    @Test
    void judgesDamagedStreamsAsTheLibraryDoes() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            byte[] data = Arrays.copyOf(data(random), 1 + random.nextInt(2000));
            byte[] stream = damaged(deflated(data, random), random);

            Outcome ours = ours(stream, random);
            Outcome library = library(stream);

            assertThat(ours.verdict()).as("seed " + seed).isEqualTo(library.verdict());
            assertThat(ours.bytes()).as("seed " + seed).isEqualTo(library.bytes());
        }
    }

    @Test
    void judgesRandomBlocksAsTheLibraryDoes() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            byte[] stream = new byte[3 + random.nextInt(300)];
            random.nextBytes(stream);
            stream[0] = 0x78;
            stream[1] = (byte) 0x9C;
            // Not stored: the complement of a length is rarely met.
            stream[2] |= (byte) (random.nextBoolean() ? 2 : 4);

            Outcome ours = ours(stream, random);
            Outcome library = library(stream);

            assertThat(ours.verdict()).as("seed " + seed).isEqualTo(library.verdict());
            assertThat(ours.bytes()).as("seed " + seed).isEqualTo(library.bytes());
        }
    }

    @Test
    void readsEveryHeaderAsTheLibraryDoes() {
        byte[] stream = deflated(new byte[100], new Random(0));
        for (int header = 0; header < 1 << 16; header += 13) {
            stream[0] = (byte) (header >> 8);
            stream[1] = (byte) header;

            assertThat(ours(stream, new Random(header)).verdict()).as("header " + header).isEqualTo(library(stream).verdict());
        }
    }

    @Test
    void lacksItsEndWhereverItIsCut() {
        byte[] data = data(new Random(5));
        byte[] stream = deflated(data, new Random(5));
        for (int length = 0; length < stream.length; length += 1 + length / 50) {
            assertThat(ours(Arrays.copyOf(stream, length), new Random(length)).verdict()).isEqualTo("ends early");
        }
    }

    /// Repeats a byte, repeats rows, or is noise of few or many values, some of which are rare and so have long codes.
    private static byte[] data(Random random) {
        byte[] data = new byte[random.nextInt(random.nextInt(10) == 0 ? 400_000 : 4000)];
        int kind = random.nextInt(5);
        int period = 1 + random.nextInt(700);
        double change = random.nextDouble() * random.nextDouble() * random.nextDouble();
        byte value = 0;
        for (int i = 0; i < data.length; i++) {
            if (kind < 2 && random.nextDouble() < change) {
                value = (byte) random.nextInt();
            }
            data[i] = switch (kind) {
                case 0 -> value;
                case 1 -> i < period ? value : (byte) (data[i - period] + (random.nextDouble() < change ? 1 : 0));
                case 2 -> (byte) Math.min(40, Integer.numberOfTrailingZeros(random.nextInt() | 1 << 24) * 2 + random.nextInt(2));
                case 3 -> (byte) random.nextInt(4);
                default -> (byte) random.nextInt();
            };
        }
        return data;
    }

    private static byte[] deflated(byte[] data, Random random) {
        Deflater deflater = new Deflater(random.nextInt(10));
        deflater.setStrategy(STRATEGIES[random.nextInt(STRATEGIES.length)]);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[4096];
        while (!deflater.finished()) {
            int flush = random.nextInt(20) == 0 ? Deflater.FULL_FLUSH : Deflater.NO_FLUSH;
            out.write(block, 0, deflater.deflate(block, 0, block.length, flush));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] stream, Random random) {
        byte[] damaged = random.nextInt(3) == 0 ? Arrays.copyOf(stream, random.nextInt(stream.length)) : stream.clone();
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            int near = random.nextBoolean() ? damaged.length : Math.min(damaged.length, 40);
            damaged[random.nextInt(near)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /// In random chunks, read by random amounts.
    private static Outcome ours(byte[] bytes, Random random) {
        int[] offsets = new int[bytes.length + 1];
        int[] counts = new int[bytes.length + 1];
        byte[] file = new byte[3 * bytes.length + 30];
        random.nextBytes(file);
        int chunks = 0;
        int place = random.nextInt(4);
        boolean whole = random.nextBoolean();
        for (int at = 0; at < bytes.length; chunks++) {
            int count = whole ? bytes.length : Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(100)));
            offsets[chunks] = place;
            counts[chunks] = count;
            System.arraycopy(bytes, at, file, place, count);
            at += count;
            place += count + random.nextInt(2);
        }
        ZlibStream stream = new ZlibStream(file, offsets, counts, chunks, MAX_READ);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (int wanted = amount(random), read = wanted; read == wanted;) {
                wanted = amount(random);
                read = stream.read(wanted);
                out.write(stream.buffer(), stream.position() - read, read);
            }
            return new Outcome(out.toByteArray(), stream.isFinished() ? "finished" : "ends early");
        } catch (DataFormatException _) {
            return new Outcome(new byte[0], "damaged");
        }
    }

    private static int amount(Random random) {
        return 1 + random.nextInt(random.nextInt(3) == 0 ? 10 : MAX_READ);
    }

    private static Outcome library(byte[] bytes) {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[MAX_READ];
        try {
            int read = inflater.inflate(block);
            while (read > 0) {
                out.write(block, 0, read);
                read = inflater.inflate(block);
            }
            return new Outcome(out.toByteArray(), inflater.finished() ? "finished" : inflater.needsDictionary() ? "damaged" : "ends early");
        } catch (DataFormatException _) {
            return new Outcome(new byte[0], "damaged");
        } finally {
            inflater.end();
        }
    }
}
