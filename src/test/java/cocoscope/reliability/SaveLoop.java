package cocoscope.reliability;

import cocoscope.files.Replacement;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/// A program that writes files together, again and again, each time with the next number, and says each number once it is written.
final class SaveLoop {
    private static final int FILLING = 200_000;

    private SaveLoop() {}

    /// @param arguments the first number, how often, and the files
    public static void main(String[] arguments) throws UnwritableFileException {
        int first = Integer.parseInt(arguments[0]);
        int end = first + Integer.parseInt(arguments[1]);
        List<String> files = List.of(arguments).subList(2, arguments.length);
        for (int number = first; number < end; number++) {
            try (StagedFiles staged = new StagedFiles(Replacement.KEEPING_PROTECTION, _ -> { })) {
                for (String file : files) {
                    int written = number;
                    staged.write(Path.of(file), out -> write(written, out));
                }
                staged.commit();
            }
            System.out.println(number);
            System.out.flush();
        }
    }

    private static void write(int number, OutputStream out) throws IOException {
        String content = number + " " + Integer.toString(number).repeat(FILLING / Integer.toString(number).length());
        out.write((content + "\n" + checksum(content)).getBytes(StandardCharsets.US_ASCII));
    }

    private static String checksum(String content) {
        CRC32 checksum = new CRC32();
        checksum.update(content.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(checksum.getValue());
    }

    /// The number of a whole file; -1 for one that is torn, empty, or missing.
    static int numberIn(Path file) {
        try {
            String[] lines = Files.readString(file, StandardCharsets.US_ASCII).split("\n", -1);
            boolean whole = lines.length == 2 && lines[1].equals(checksum(lines[0]));
            return whole ? Integer.parseInt(lines[0].substring(0, lines[0].indexOf(' '))) : -1;
        } catch (IOException | NumberFormatException _) {
            return -1;
        }
    }
}
