package cocoscope.decode.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;

/// Inflates a zlib stream whose bytes lie in chunks of an array, into a buffer that also is the window of its matches.
///
/// The rows of a mask are mostly repetitions. So a match is copied as a whole; one that repeats a single byte is copied from what was
/// repeated before, and added to the checksum without being read again. Damage gets the verdict of [java.util.zip.Inflater].
///
/// Sources: RFC 1950 (zlib) and RFC 1951 (deflate).
final class ZlibStream {
    private enum State { HEADER, BLOCK, STORED, CODED, CHECKSUM, FINISHED }

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WINDOW = 1 << 15;
    private static final int LONGEST_MATCH = 258;
    /// The bits of a length, its extra bits, a distance and its extra bits.
    private static final int MATCH_BITS = 48;
    private static final int END_OF_BLOCK = 256;
    private static final int[] LENGTHS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
            163, 195, 227, 258};
    private static final int[] LENGTH_BITS = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    private static final int[] DISTANCES = {1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
            1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};

    private final byte[] file;
    private final int[] offsets;
    private final int[] counts;
    private final int chunks;
    private final byte[] buffer;
    private final RunningAdler checksum = new RunningAdler();
    private final BlockCodes codes = new BlockCodes();
    private State state = State.HEADER;
    private boolean isLast;
    private int stored;
    /// The next chunk, and what is left of the one before.
    private int chunk;
    private int at;
    private int limit;
    private long bits;
    /// Bits that are in `bits`; the last `missing` of them are zeros in the place of what the file does not have.
    private int held;
    private int missing;
    /// Where the bytes that were not given yet begin, where all that were inflated end, and where those begin that are not in the checksum.
    private int start;
    private int end;
    private int summed;
    /// The last bytes that a match of distance 1 made alike.
    private int alikeFrom;
    private int alikeTo;

    /// @param offsets where the first `chunks` chunks begin in `file`
    /// @param counts  the bytes of each
    /// @param max    the most bytes that [#read] is asked for
    ZlibStream(byte[] file, int[] offsets, int[] counts, int chunks, int max) {
        this.file = file;
        this.offsets = offsets;
        this.counts = counts;
        this.chunks = chunks;
        this.buffer = new byte[WINDOW + max + 3 * LONGEST_MATCH];
    }

    /// Makes the next `count` bytes available in [#buffer], before [#position].
    ///
    /// @return how many there are: fewer at the end of the stream, or of the chunks
    /// @throws DataFormatException when the stream is damaged
    int read(int count) throws DataFormatException {
        makeRoom(count);
        int target = start + count;
        boolean goesOn = true;
        while (goesOn && end < target) {
            goesOn = step(target);
        }
        addToChecksum();
        int given = Math.min(count, end - start);
        start += given;
        return given;
    }

    byte[] buffer() {
        return buffer;
    }

    /// The place in the buffer after the bytes that were read last.
    int position() {
        return start;
    }

    /// Whether the stream ended, and its checksum was right.
    boolean isFinished() {
        return state == State.FINISHED;
    }

    private void makeRoom(int count) {
        if (start + count + LONGEST_MATCH > buffer.length) {
            int moved = Math.min(start, end - WINDOW);
            System.arraycopy(buffer, moved, buffer, 0, end - moved);
            start -= moved;
            end -= moved;
            summed -= moved;
            alikeFrom = Math.max(0, alikeFrom - moved);
            alikeTo -= moved;
        }
    }

    private void addToChecksum() {
        checksum.add(buffer, summed, end);
        summed = end;
    }

    /// @return false when the stream has ended, or the chunks have
    private boolean step(int target) throws DataFormatException {
        return switch (state) {
            case HEADER -> readHeader();
            case BLOCK -> beginBlock();
            case STORED -> copyStored(target);
            case CODED -> inflate(target);
            case CHECKSUM -> verify();
            case FINISHED -> false;
        };
    }

    private boolean readHeader() throws DataFormatException {
        int header = take(16);
        if (isExhausted()) {
            return false;
        }
        int method = header & 0xFF;
        require((method << 8 | header >> 8) % 31 == 0 && (method & 15) == 8 && method >> 4 <= 7);
        if ((header >> 8 & 32) != 0) {
            take(16);
            take(16);
            require(isExhausted());
            return false;
        }
        state = State.BLOCK;
        return true;
    }

    private boolean beginBlock() throws DataFormatException {
        int header = take(3);
        if (isExhausted()) {
            return false;
        }
        isLast = (header & 1) != 0;
        switch (header >> 1) {
            case 0 -> {
                take(held & 7);
                int count = take(16);
                int complement = take(16);
                if (isExhausted()) {
                    return false;
                }
                require(count == (~complement & 0xFFFF));
                stored = count;
                state = State.STORED;
            }
            case 1 -> {
                codes.fix();
                state = State.CODED;
            }
            case 2 -> {
                require(codes.read(this) || isExhausted());
                state = State.CODED;
            }
            default -> require(false);
        }
        return !isExhausted();
    }

    private void endBlock() {
        state = isLast ? State.CHECKSUM : State.BLOCK;
    }

    private boolean copyStored(int target) {
        while (stored > 0 && end < target) {
            if (held > 0) {
                buffer[end++] = (byte) take(8);
                if (isExhausted()) {
                    end--;
                    return false;
                }
                stored--;
            } else if (at < limit) {
                // What was looked at ahead, behind the bits that are held.
                bits = 0;
                int count = Math.min(Math.min(stored, target - end), limit - at);
                System.arraycopy(file, at, buffer, end, count);
                at += count;
                end += count;
                stored -= count;
            } else if (!nextChunk()) {
                return false;
            }
        }
        if (stored == 0) {
            endBlock();
        }
        return true;
    }

    private boolean verify() throws DataFormatException {
        take(held & 7);
        int high = Integer.reverseBytes(take(16)) >>> 16;
        int low = Integer.reverseBytes(take(16)) >>> 16;
        if (isExhausted()) {
            return false;
        }
        addToChecksum();
        require(checksum.value() == (high << 16 | low));
        state = State.FINISHED;
        return false;
    }

    /// Inflates up to the target and a match beyond, or to the end of the block. What changes with each symbol is in local variables.
    private boolean inflate(int target) throws DataFormatException {
        PrefixCode literals = codes.literals();
        PrefixCode distances = codes.distances();
        long window = bits;
        int count = held;
        int out = end;
        boolean ended = false;
        while (out < target && !ended) {
            if (count < MATCH_BITS) {
                if (limit - at >= Long.BYTES) {
                    window |= (long) WORD.get(file, at) << count;
                    at += 63 - count >> 3;
                    count |= 56;
                } else {
                    bits = window;
                    held = count;
                    refill(MATCH_BITS);
                    window = bits;
                    count = held;
                }
            }
            int entry = literals.entry(window);
            int length = entry & PrefixCode.LENGTH;
            window >>>= length;
            count -= length;
            int symbol = entry >> PrefixCode.SHIFT;
            if (count < missing) {
                held = count;
                end = out;
                return false;
            }
            if (symbol < END_OF_BLOCK) {
                require(symbol >= 0);
                buffer[out++] = (byte) symbol;
            } else if (symbol == END_OF_BLOCK) {
                ended = true;
            } else {
                symbol -= END_OF_BLOCK + 1;
                require(symbol < LENGTHS.length);
                int extra = LENGTH_BITS[symbol];
                int match = LENGTHS[symbol] + ((int) window & (1 << extra) - 1);
                window >>>= extra;
                count -= extra;
                entry = distances.entry(window);
                length = entry & PrefixCode.LENGTH;
                window >>>= length;
                count -= length;
                symbol = entry >> PrefixCode.SHIFT;
                require(symbol >= 0 && symbol < DISTANCES.length || count < missing);
                extra = Math.max(0, (symbol >> 1) - 1);
                int distance = count < missing ? 0 : DISTANCES[symbol] + ((int) window & (1 << extra) - 1);
                window >>>= extra;
                count -= extra;
                if (count < missing) {
                    held = count;
                    end = out;
                    return false;
                }
                require(distance <= out);
                copy(out, distance, match);
                out += match;
            }
        }
        bits = window;
        held = count;
        end = out;
        if (ended) {
            endBlock();
        }
        return true;
    }

    private void copy(int out, int distance, int length) {
        if (distance > 1) {
            Repetition.write(buffer, out, distance, length);
            return;
        }
        if (alikeTo != out) {
            alikeFrom = out - 1;
        }
        alikeTo = out + length;
        Repetition.write(buffer, out, out - alikeFrom, length);
        checksum.add(buffer, summed, out);
        checksum.addAlike(buffer[out], length);
        summed = alikeTo;
    }

    /// Holds at least `count` bits (at most 56), zeros where there are no more.
    private void refill(int count) {
        while (held < count) {
            if (at < limit || nextChunk()) {
                bits |= (file[at++] & 0xFFL) << held;
            } else {
                missing += Byte.SIZE;
            }
            held += Byte.SIZE;
        }
    }

    private boolean nextChunk() {
        while (at == limit && chunk < chunks) {
            at = offsets[chunk];
            limit = at + counts[chunk++];
        }
        return at < limit;
    }

    /// The next bits, at most 16; zeros where there are no more.
    int take(int count) {
        refill(count);
        int taken = (int) bits & (1 << count) - 1;
        bits >>>= count;
        held -= count;
        return taken;
    }

    /// The next symbol of a code, or -1 for bits that are none.
    int take(PrefixCode code) {
        refill(PrefixCode.LONGEST);
        int entry = code.entry(bits);
        bits >>>= entry & PrefixCode.LENGTH;
        held -= entry & PrefixCode.LENGTH;
        return entry >> PrefixCode.SHIFT;
    }

    /// Whether more bits were taken than there are.
    boolean isExhausted() {
        return held < missing;
    }

    private static void require(boolean sound) throws DataFormatException {
        if (!sound) {
            throw new DataFormatException();
        }
    }
}
