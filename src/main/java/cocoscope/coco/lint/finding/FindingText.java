package cocoscope.coco.lint.finding;

import cocoscope.message.Wording;

/// Says what is wrong, who breaks on it, and what a repair does.
public final class FindingText {
    private static final String BUNDLE = FindingKind.class.getName();

    private final Wording wording;

    public FindingText(Wording wording) {
        this.wording = wording;
    }

    /// A clause without capital and end.
    public String message(Finding finding) {
        return wording.of(finding.message());
    }

    /// What is wrong in two or three words, above the findings of a kind; only for files that can be read.
    public String title(FindingKind kind) {
        return wording.get(BUNDLE, kind + ".title");
    }

    /// Which reader breaks and how, without end; empty for a file that none can read.
    public String breaks(Finding finding) {
        return finding.severity() == Severity.UNREADABLE ? "" : get("breaks", finding);
    }

    /// What the repair does, as a clause that begins with a verb; empty where there is none.
    public String repair(Finding finding) {
        return finding.repair().isEmpty() ? "" : get("repair", finding);
    }

    private String get(String key, Finding finding) {
        return wording.get(BUNDLE, finding.kind() + "." + key, finding.arguments().toArray());
    }
}
