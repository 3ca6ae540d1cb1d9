package cocoscope.batch;

import cocoscope.convert.Conversion;
import cocoscope.mask.object.DecidedObjects;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Decisions on single objects of a mask that are not there any more.
final class LostDecisions {
    private LostDecisions() {}

    /// How many there are, and where the object of the first was.
    static Optional<Message> warning(Path file, Conversion conversion) {
        List<DecidedObjects.Outcome> outcomes = conversion.objects().decided().outcomes();
        return warning(file, IntStream.range(0, outcomes.size()).filter(i -> outcomes.get(i) != DecidedObjects.Outcome.APPLIES)
                .mapToObj(conversion.objects().decisions().decisions()::get).toList());
    }

    /// @param lost of which no object, or not each, is there
    static Optional<Message> warning(Path file, List<ObjectDecision> lost) {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        KnownObject first = lost.getFirst().objects().getFirst();
        return Optional.of(BatchProblem.LOST_DECISIONS.with(file, lost.size(), first.x(), first.y()));
    }
}
