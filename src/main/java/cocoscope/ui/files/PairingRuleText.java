package cocoscope.ui.files;

import cocoscope.pairing.PairingRule;
import cocoscope.ui.control.Text;

/// What a rule of pairing means, for a person.
final class PairingRuleText {
    private PairingRuleText() {}

    static String meaning(PairingRule rule, Text text) {
        return switch (rule) {
            case PairingRule.Automatic _ -> text.get("pairing.meaning.auto");
            case PairingRule.Stem _ -> text.get("pairing.meaning.stem");
            case PairingRule.Suffix(String suffix) -> text.get("pairing.meaning.suffix", suffix);
            case PairingRule.Prefix(String prefix) -> text.get("pairing.meaning.prefix", prefix);
            case PairingRule.Replacement _ -> text.get("pairing.meaning.replace");
            case PairingRule.Folders(String pictures, String masks) -> pictures.isEmpty() ? text.get("pairing.meaning.masks", masks)
                    : masks.isEmpty() ? text.get("pairing.meaning.pictures", pictures)
                            : text.get("pairing.meaning.folder", pictures, masks);
            case PairingRule.Extension(String extension) -> text.get("pairing.meaning.extension", extension);
            case PairingRule.Regex _ -> text.get("pairing.meaning.regex");
        };
    }
}
