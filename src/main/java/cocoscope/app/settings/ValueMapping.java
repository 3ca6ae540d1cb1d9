package cocoscope.app.settings;

import cocoscope.files.AtomicFile;
import cocoscope.files.ControlCharacters;
import cocoscope.files.UnwritableFileException;
import cocoscope.input.InputFile;
import cocoscope.input.UnreadableInputException;
import cocoscope.message.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values and their categories as text: a line each, with a tab, comma, semicolon or `=` between value and category. A value is a number
/// or a color `#RRGGBB`. A first line without a value is a header and is skipped.
///
/// @param categories by value; an empty one for a value that becomes nothing
/// @param wrongLines counted from 1
public record ValueMapping(SequencedMap<Integer, String> categories, List<Integer> wrongLines) {
    private static final Pattern LINE =
            Pattern.compile("\\s*\"?(?:#([0-9A-Fa-f]{6})|(\\d{1,9}))\"?\\s*(?:[\\t,;=]\\s*\"?([^\"]*?)\"?)?\\s*");
    private static final int HEX = 16;

    public ValueMapping {
        categories = new LinkedHashMap<>(categories);
        wrongLines = List.copyOf(wrongLines);
    }

    public static ValueMapping parse(String text) {
        SequencedMap<Integer, String> categories = new LinkedHashMap<>();
        List<Integer> wrong = new ArrayList<>();
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher match = LINE.matcher(lines.get(line));
            if (match.matches()) {
                int value = match.group(1) == null ? Integer.parseInt(match.group(2)) : Integer.parseInt(match.group(1), HEX);
                categories.put(value, match.group(3) == null ? "" : match.group(3).strip());
            } else if (line > 0 && !lines.get(line).isBlank()) {
                wrong.add(line + 1);
            }
        }
        return new ValueMapping(categories, wrong);
    }

    /// The words of a file.
    ///
    /// @return empty when it is not to be read, no text in UTF-8, or larger than [InputFile#LIMIT]
    public static Optional<String> read(Path file) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(InputFile.bytes(file))).toString());
        } catch (UnreadableInputException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// Writes the objects among the rows of the table to a file.
    ///
    /// @return what went wrong
    public static Optional<Message> write(List<ValueRow> rows, Path file) {
        try {
            AtomicFile.write(file, out -> out.write(text(rows).getBytes(StandardCharsets.UTF_8)));
            return Optional.empty();
        } catch (UnwritableFileException e) {
            return Optional.of(e.explanation());
        }
    }

    /// The objects among the rows of the table, a line each.
    public static String text(List<ValueRow> rows) {
        StringBuilder text = new StringBuilder();
        rows.stream().filter(row -> row.role() == ValueRow.Role.OBJECT && row.value() >= 0)
                .forEach(row -> text.append(row.text()).append('\t').append(ControlCharacters.escaped(row.category())).append('\n'));
        return text.toString();
    }
}
