package cocoscope.ui;

import cocoscope.app.Inspection.Refusal;
import cocoscope.coco.lint.FindingText;
import cocoscope.inspect.DiagnosisText;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the window in one language.
final class Text {
    private final ResourceBundle bundle;
    private final Locale locale;

    Text(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle("cocoscope.ui.window", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    DiagnosisText diagnosis() {
        return new DiagnosisText(locale);
    }

    FindingText findings() {
        return new FindingText(locale);
    }

    /// Why a file is no COCO file, as one sentence.
    String refusal(Refusal refusal) {
        return refusal.file().getFileName() + ": " + findings().message(refusal.reason()) + ".";
    }

    /// The text of a key, its `{0}`, `{1}` replaced by the arguments.
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /// The text of a constant, under the key `Type.CONSTANT`.
    String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// Four places, rounded down, so that only what is exact is 1.
    String iou(double iou) {
        NumberFormat format = decimals(4);
        format.setMinimumFractionDigits(4);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(iou);
    }

    NumberFormat decimals(int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(places);
        return format;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A number of bytes, rounded to a unit that is read at a glance.
    String size(long bytes) {
        return bytes < 1_000 ? get("size.bytes", bytes)
                : bytes < 1_000_000 ? get("size.kilobytes", bytes / 1e3)
                : get("size.megabytes", bytes / 1e6);
    }
}
