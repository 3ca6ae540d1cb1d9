package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.mask.decision.Choice;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskKind;
import cocoscope.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of a mask under an earlier decision.
///
/// @param decided one per mask in the file whose meaning was left to be decided
record DecidedOutcome(BatchInput input, Outcome outcome, List<Decided> decided) {
    DecidedOutcome {
        decided = List.copyOf(decided);
    }

    /// @param choice that was made
    record Decided(MaskKind kind, Choice choice) {}

    /// What becomes of the mask under a later decision; empty where it has to be converted again.
    Optional<Outcome> under(Decision decision) {
        List<Choice> choices = decided.stream().map(before -> decision.choose(before.kind())).toList();
        if (choices.equals(decided.stream().map(Decided::choice).toList())) {
            return Optional.of(outcome);
        }
        if (choices.size() > 1 || input.category().isPresent() || !(outcome instanceof Outcome.Converted(_, ConvertedMask mask,
                List<Message> warnings))) {
            return Optional.empty();
        }
        Optional<Map<String, String>> names = decided.getFirst().choice().renaming(choices.getFirst());
        return names.map(name -> new Outcome.Converted(input, mask.renamed(category -> name.getOrDefault(category, category)), warnings));
    }
}
