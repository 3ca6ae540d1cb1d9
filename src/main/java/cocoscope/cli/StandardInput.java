package cocoscope.cli;

import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.UnreadableImageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What `-` stands for among the files to read: an image, a JSON file, or the paths of files, one per line or ended by NUL.
record StandardInput(List<String> files) {
    private static final Pattern LINE = Pattern.compile("\\R");

    /// Reads the stream to its end, which has to be within a quarter of the memory that Java may use. An image or a JSON
    /// file becomes a file of the folder.
    static StandardInput read(InputStream in, Path folder) throws IOException {
        byte[] bytes = in.readNBytes(limit());
        if (in.read() >= 0) {
            throw new IOException("it has more than the %d MB that fit into memory".formatted(limit() >> 20));
        }
        Path file = Files.write(folder.resolve("stdin"), bytes);
        try {
            String extension = FileFacts.read(file).format().title().toLowerCase(Locale.ROOT);
            return new StandardInput(List.of(Files.move(file, folder.resolve("stdin." + extension)).toString()));
        } catch (UnreadableImageException _) {
            return ofText(bytes, file);
        }
    }

    private static int limit() {
        return (int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 4);
    }

    private static StandardInput ofText(byte[] bytes, Path file) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new StandardInput(List.of(file.toString()));
        }
        if (text.isBlank()) {
            return new StandardInput(List.of(file.toString()));
        }
        char first = text.stripLeading().charAt(0);
        if (first == '{' || first == '[') {
            return new StandardInput(List.of(Files.move(file, file.resolveSibling("stdin.json")).toString()));
        }
        List<String> paths = text.indexOf('\0') >= 0 ? Arrays.asList(text.split("\0")) : LINE.splitAsStream(text).toList();
        return new StandardInput(paths.stream().filter(path -> !path.isEmpty()).toList());
    }
}
