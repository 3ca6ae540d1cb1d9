package cocoscope.convert;

import cocoscope.mask.MaskEncoding;
import cocoscope.mask.level.ReadMask;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A rule with numbers in place of the names of its categories: what the label map depends on. A category that gets another name
/// leaves it as it is.
///
/// @param rule  names its categories by their index in `names`, marked, so that none is taken for a name that a rule gives by itself
/// @param names in the order in which the rule first names them
record UnnamedRule(LabelRule rule, List<String> names) {
    private static final char MARK = '\0';

    UnnamedRule {
        names = List.copyOf(names);
    }

    static UnnamedRule of(LabelRule named) {
        List<String> names = new ArrayList<>();
        Map<String, String> marked = new HashMap<>();
        LabelRule rule = named.renamed(name -> marked.computeIfAbsent(name, _ -> {
            names.add(name);
            return MARK + String.valueOf(names.size() - 1);
        }));
        return new UnnamedRule(rule, names);
    }

    /// The labels of a mask without the names of this rule.
    ///
    /// @throws UnusableRuleException as [Labeling#of], with the names in its sentence
    Labeling label(ReadMask read, MaskEncoding encoding, boolean byValue) throws UnusableRuleException {
        try {
            return Labeling.of(read, rule, encoding, byValue);
        } catch (UnusableRuleException _) {
            return Labeling.of(read, rule.renamed(this::name), encoding, byValue);
        }
    }

    /// What [#label] made, with the names.
    Labeling named(Labeling unnamed) {
        UnaryOperator<String> name = this::name;
        Labeling named = unnamed.renamed(name);
        return new Labeling(unnamed.rule().renamed(name), named.labels(), named.targets(), named.unmapped(), named.ignored());
    }

    private String name(String marked) {
        return !marked.isEmpty() && marked.charAt(0) == MARK ? names.get(Integer.parseInt(marked.substring(1))) : marked;
    }
}
