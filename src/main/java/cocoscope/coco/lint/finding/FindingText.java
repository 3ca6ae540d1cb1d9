package cocoscope.coco.lint.finding;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.tape.RefusedFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Says in one language what is wrong, who breaks on it, and what a repair does.
public final class FindingText {
    private final ResourceBundle bundle;
    private final Locale locale;

    public FindingText(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle("cocoscope.coco.lint", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// A clause without capital and end.
    public String message(Finding finding) {
        return get(finding.kind().name(), finding);
    }

    /// Why a file was refused, as a sentence.
    public UnreadableJsonException unreadable(Path file, RefusedFileException e) {
        return new UnreadableJsonException(file, (e.path().equals("$") ? "" : "at " + e.path() + ", ") + message(Finding.of(e)) + ".");
    }

    /// Which reader breaks and how, without end; empty for a file that none can read.
    public String breaks(Finding finding) {
        String key = finding.kind() + ".breaks";
        return bundle.containsKey(key) ? get(key, finding) : "";
    }

    /// What the repair does, as a clause that begins with a verb; empty where there is none.
    public String repair(Finding finding) {
        return finding.repair().isEmpty() ? "" : get(finding.kind() + ".repair", finding);
    }

    private String get(String key, Finding finding) {
        return new MessageFormat(bundle.getString(key), locale).format(finding.arguments().toArray());
    }
}
