package cocoscope.diagnosis;

import cocoscope.mask.decision.Background;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.Given;
import cocoscope.mask.decision.Part;
import cocoscope.message.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Says what was decided on the masks of a run, and why.
public final class DecisionText {
    private static final int MAX_NAMED = 8;

    private final Wording wording;

    public DecisionText(Wording wording) {
        this.wording = wording;
    }

    /// One line a part: what its levels are, what the background is and what tells so, and what is left out.
    public List<String> lines(Decision decision) {
        return decision.parts().stream().map(part -> line(part, decision.parts().size() > 1)
                + (isAround(part) ? get("around") : "") + doubts(part)).toList();
    }

    private String doubts(Part part) {
        return part.doubts().stream().sorted().map(doubt -> " " + get("doubt." + doubt.name(),
                name(part, part.levels().get(part.levels().size() / 2))))
                .collect(Collectors.joining());
    }

    private static boolean isAround(Part part) {
        return part.background().cause() == Background.Cause.AROUND;
    }

    private String line(Part part, boolean parted) {
        List<String> said = new ArrayList<>();
        said.add(get("meaning." + part.meaning().name(), part.levels().size(), levels(part)));
        OptionalInt ground = part.background().level();
        boolean refused = part.background().cause() == Background.Cause.GIVEN && ground.isEmpty();
        said.add(refused ? get("background.refused")
                : get("background." + part.background().cause().name(), name(part, ground.orElse(Given.NONE)),
                        number(part.groundPixels())));
        part.unlabeled().ifPresent(value -> said.add(get("unlabeled", name(part, value), number(part.unlabeledPixels()))));
        if (part.uniform() > 0 && part.masks() > 1) {
            said.add(get("uniform", part.uniform()));
        }
        String kind = get(!parted ? "masks" : part.colors() ? "masks.colors" : "masks.numbers", part.masks());
        return get("line", kind, String.join(get("and"), said));
    }

    private String levels(Part part) {
        String named = part.levels().stream().limit(MAX_NAMED).map(level -> name(part, level)).collect(Collectors.joining(", "));
        return part.levels().size() > MAX_NAMED ? named + ", " + get("more", part.levels().size() - MAX_NAMED) : named;
    }

    private static String name(Part part, int level) {
        return DiagnosisText.name(level, part.colors());
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private String get(String key, Object... arguments) {
        return wording.get("cocoscope.diagnosis.decision", key, arguments);
    }
}
