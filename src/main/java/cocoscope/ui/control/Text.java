package cocoscope.ui.control;

import cocoscope.coco.lint.finding.FindingText;
import cocoscope.diagnosis.DecisionText;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.files.ControlCharacters;
import cocoscope.message.Message;
import cocoscope.message.Wording;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of the window in one language.
///
/// Belongs to the view's thread: formats are made once, because tables ask for hundreds at a time.
public final class Text {
    private static final String BUNDLE = "cocoscope.ui.window";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> sentences = new HashMap<>();
    private final NumberFormat wholeNumbers;
    private final NumberFormat ious;

    public Text(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        wholeNumbers = NumberFormat.getIntegerInstance(locale);
        ious = decimals(4);
        ious.setMinimumFractionDigits(4);
        ious.setRoundingMode(RoundingMode.DOWN);
    }

    public DiagnosisText diagnosis() {
        return new DiagnosisText(wording());
    }

    public DecisionText decisions() {
        return new DecisionText(wording());
    }

    public FindingText findings() {
        return new FindingText(wording());
    }

    private Wording wording() {
        return new Wording(locale, BUNDLE, file -> String.valueOf(file.getFileName()));
    }

    /// The text of a key, its `{0}`, `{1}` replaced by the arguments, of which names stay on one line.
    public String get(String key, Object... arguments) {
        return sentences.computeIfAbsent(key, it -> new MessageFormat(bundle.getString(it), locale))
                .format(Arrays.stream(arguments).map(Text::shown).toArray());
    }

    private static Object shown(Object argument) {
        return argument instanceof String || argument instanceof Path ? ControlCharacters.escaped(argument.toString()) : argument;
    }

    /// What a room found, as a sentence in which files have no folders.
    public String of(Message message) {
        return wording().of(message);
    }

    /// The text of a constant, under the key `Type.CONSTANT`.
    public String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// Four places, rounded down, so that only what is exact is 1.
    public String iou(double iou) {
        return ious.format(iou);
    }

    public NumberFormat decimals(int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(places);
        return format;
    }

    public String number(long number) {
        return wholeNumbers.format(number);
    }

    /// Date and time here, to the minute.
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(ZoneId.systemDefault()).format(instant);
    }

    /// A number of bytes, rounded to a unit that is read at a glance.
    public String size(long bytes) {
        return bytes < 1_000 ? get("size.bytes", bytes)
                : bytes < 1_000_000 ? get("size.kilobytes", bytes / 1e3)
                : get("size.megabytes", bytes / 1e6);
    }

    /// As at the start of a line.
    public static String capitalized(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
