package cocoscope.coco.tape;

import cocoscope.input.BoundedInput;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/// The text of a file as UTF-8, which can be read again and again. Files in UTF-16 with a byte order mark are converted, in memory.
public final class SourceText {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 18;
    private static final long MAX_UTF16 = 1L << 28;

    private final Path file;
    private final long size;
    private final FileTime modified;
    private final byte[] mark;
    private final byte[] converted;
    private final DoubleConsumer progress;

    private SourceText(Path file, long size, FileTime modified, byte[] mark, byte[] converted, DoubleConsumer progress) {
        this.file = file;
        this.size = size;
        this.modified = modified;
        this.mark = mark;
        this.converted = converted;
        this.progress = progress;
    }

    private SourceText(Path file, BasicFileAttributes attributes, byte[] mark, byte[] converted) {
        this(file, attributes.size(), attributes.lastModifiedTime(), mark, converted, _ -> { });
    }

    /// The same text.
    ///
    /// @param told hears of the share that is read, 0..1, again from 0 where it is read again, on the thread that reads
    public SourceText reporting(DoubleConsumer told) {
        return new SourceText(file, size, modified, mark, converted, told);
    }

    /// @throws RefusedFileException when it is no text that can be read
    public static SourceText of(Path file) throws RefusedFileException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new RefusedFileException(Refusal.FILE_UNREADABLE, "$");
            }
            byte[] head;
            try (InputStream in = open(file, attributes.size())) {
                head = in.readNBytes(4);
            }
            return switch (encoding(head)) {
                case GZIP -> throw new RefusedFileException(Refusal.GZIP, "$");
                case NOT_TEXT -> throw new RefusedFileException(Refusal.SYNTAX, "$", "1", "1", Quotes.of("\0"));
                case LITTLE_ENDIAN -> new SourceText(file, attributes, new byte[0], converted(file, attributes, StandardCharsets.UTF_16LE));
                case BIG_ENDIAN -> new SourceText(file, attributes, new byte[0], converted(file, attributes, StandardCharsets.UTF_16BE));
                case MARKED -> new SourceText(file, attributes, UTF8_MARK, new byte[0]);
                case PLAIN -> new SourceText(file, attributes, new byte[0], new byte[0]);
            };
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException _) {
            throw new RefusedFileException(Refusal.FILE_UNREADABLE, "$");
        }
    }

    /// What has no size, as files of the system that are made while they are read, is not opened.
    private static InputStream open(Path file, long size) throws IOException {
        return size == 0 ? InputStream.nullInputStream() : new BoundedInput(Files.newInputStream(file), size);
    }

    private enum Encoding { PLAIN, MARKED, LITTLE_ENDIAN, BIG_ENDIAN, GZIP, NOT_TEXT }

    private static Encoding encoding(byte[] head) {
        int first = head.length > 0 ? head[0] & 0xFF : '{';
        int second = head.length > 1 ? head[1] & 0xFF : '}';
        if (first == 0x1F && second == 0x8B) {
            return Encoding.GZIP;
        }
        if (first == 0xFF && second == 0xFE) {
            return Encoding.LITTLE_ENDIAN;
        }
        if (first == 0xFE && second == 0xFF) {
            return Encoding.BIG_ENDIAN;
        }
        if (first == 0 || second == 0) {
            return Encoding.NOT_TEXT;
        }
        boolean marked = head.length > 2 && first == 0xEF && second == 0xBB && (head[2] & 0xFF) == 0xBF;
        return marked ? Encoding.MARKED : Encoding.PLAIN;
    }

    private static byte[] converted(Path file, BasicFileAttributes attributes, Charset encoding) throws IOException {
        if (attributes.size() > MAX_UTF16) {
            throw new RefusedFileException(Refusal.ENCODING, "$", "0");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(2);
            return encoding.newDecoder().decode(bytes).toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            throw new RefusedFileException(Refusal.ENCODING, "$", "0");
        }
    }

    public Path file() {
        return file;
    }

    /// The byte order mark that the text begins with, or nothing.
    public byte[] mark() {
        return mark.clone();
    }

    public boolean isConverted() {
        return converted.length > 0;
    }

    /// The bytes from `start` on, counted after the byte order mark.
    ///
    /// @throws RefusedFileException also when the file is another one by now
    public InputStream open(long start) throws IOException {
        if (isConverted()) {
            return new ByteArrayInputStream(converted, (int) start, converted.length - (int) start);
        }
        requireSameFile();
        InputStream in = open(file, size);
        in.skipNBytes(mark.length + start);
        return new BufferedInputStream(new CountedInput(in, read -> progress.accept((double) (start + read) / Math.max(1, size))), BUFFER);
    }

    /// Opens the file to read ranges of it in any order.
    ///
    /// @throws RefusedFileException also when the file is another one by now
    public TextRanges ranges() throws IOException {
        if (isConverted()) {
            return TextRanges.of(converted);
        }
        requireSameFile();
        return TextRanges.of(file, mark.length);
    }

    /// A part of what [#open] reads.
    ///
    /// @throws RefusedFileException also when the file is another one by now
    public byte[] bytes(long start, int length) throws IOException {
        if (isConverted()) {
            return Arrays.copyOfRange(converted, (int) start, (int) start + length);
        }
        requireSameFile();
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark.length + start);
            return in.readNBytes(length);
        }
    }

    /// What is wrong with the text, with the line and column where that is.
    RefusedFileException refused(MisreadException e) {
        if (e.refusal() == Refusal.ENCODING) {
            return new RefusedFileException(e.refusal(), "$", e.found());
        }
        long line = 1;
        long column = 1;
        try (InputStream in = open(0)) {
            for (long at = 0; at < e.place(); at++) {
                int next = in.read();
                line += next == '\n' ? 1 : 0;
                column = next == '\n' ? 1 : column + ((next & 0xC0) == 0x80 ? 0 : 1);
            }
        } catch (IOException _) {
            return new RefusedFileException(Refusal.FILE_UNREADABLE, "$");
        }
        return new RefusedFileException(e.refusal(), "$", Long.toString(line), Long.toString(column), e.found());
    }

    private void requireSameFile() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.size() != size || !attributes.lastModifiedTime().equals(modified)) {
            throw new RefusedFileException(Refusal.FILE_CHANGED, "$");
        }
    }
}
