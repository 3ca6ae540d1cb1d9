package cocoscope.fuzz;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/// Damages the bytes of a file as fuzzers do: bits, bytes, numbers at their limits, cuts, doubled and moved parts.
public final class Mutation {
    private static final int[] LIMITS = {0, 1, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 64, 1 << 16};
    private static final int PNG_HEAD = 8;

    private Mutation() {}

    /// The same for the same seed.
    public static byte[] of(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int count = random.nextInt(4); count >= 0; count--) {
            damaged = once(damaged, random);
        }
        // A wrong checksum would hide all other damage.
        return random.nextInt(4) > 0 ? withPngChecksums(damaged) : damaged;
    }

    private static byte[] once(byte[] file, Random random) {
        if (file.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(file.length);
        int length = 1 + random.nextInt(Math.min(16, file.length - at));
        switch (random.nextInt(7)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt();
            case 2 -> putLimit(file, at, random);
            case 3 -> Arrays.fill(file, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
            case 4 -> {
                return Arrays.copyOf(file, at);
            }
            case 5 -> {
                return spliced(file, at + length, at);
            }
            default -> {
                return spliced(file, at, at + length);
            }
        }
        return file;
    }

    private static void putLimit(byte[] file, int at, Random random) {
        int limit = LIMITS[random.nextInt(LIMITS.length)];
        int size = Math.min(1 << random.nextInt(3), file.length - at);
        boolean little = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            file[little ? at + i : at + size - 1 - i] = (byte) (limit >>> 8 * i);
        }
    }

    /// The bytes up to `end`, then those from `next` on: a part is doubled where the two overlap, and left out where they do not meet.
    private static byte[] spliced(byte[] file, int end, int next) {
        byte[] joined = Arrays.copyOf(file, end + file.length - next);
        System.arraycopy(file, next, joined, end, file.length - next);
        return joined;
    }

    private static byte[] withPngChecksums(byte[] file) {
        if (file.length < PNG_HEAD || file[1] != 'P' || file[2] != 'N' || file[3] != 'G') {
            return file;
        }
        int at = PNG_HEAD;
        while (at + 12L <= file.length) {
            long length = number(file, at) & 0xFFFFFFFFL;
            if (at + 12 + length > file.length) {
                break;
            }
            CRC32 checksum = new CRC32();
            checksum.update(file, at + 4, (int) length + 4);
            for (int i = 0; i < 4; i++) {
                file[at + 8 + (int) length + i] = (byte) (checksum.getValue() >>> 24 - 8 * i);
            }
            at += 12 + (int) length;
        }
        return file;
    }

    private static int number(byte[] file, int at) {
        return file[at] << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
    }
}
