package cocoscope.diagnosis;

import cocoscope.decode.FileFacts;
import cocoscope.decode.samples.SampleKind;
import cocoscope.geometry.Orientation;
import cocoscope.message.Message;
import cocoscope.message.Wording;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says what a file is.
public final class DiagnosisText {
    private static final int MAX_NAMED = 16;
    private static final double TINY = 0.0001;

    private final Wording wording;

    public DiagnosisText(Wording wording) {
        this.wording = wording;
    }

    /// The verdict as a sentence without capital and end.
    public String verdict(Diagnosis diagnosis) {
        FileFacts facts = diagnosis.facts();
        return switch (diagnosis.verdict()) {
            case Verdict.OneValue(int value) -> get(diagnosis.values() > 1 ? "verdict.OneValue.about"
                    : value == 0 ? "verdict.OneValue.zero" : "verdict.OneValue", name(value, diagnosis.colors()));
            case Verdict.Binary _ -> get("verdict.Binary") + loss(diagnosis);
            case Verdict.Trimap(int unknown) -> get("verdict.Trimap", number(unknown)) + loss(diagnosis);
            case Verdict.Levels(int count) -> get("verdict.Levels", count) + loss(diagnosis);
            case Verdict.Index(int max, boolean beyondRepair) -> beyondRepair
                    ? get("verdict.Index.beyondRepair", number(max))
                    : get("verdict.Index", number(max)) + loss(diagnosis);
            case Verdict.Palette(int count) -> get("verdict.Palette", facts.format().title(), count);
            case Verdict.Colors(int count) -> get("verdict.Colors", count) + loss(diagnosis);
            case Verdict.Instances(int count, boolean certain) -> get(certain ? "verdict.Instances" : "verdict.Instances.perhaps", count);
            case Verdict.NumberedCategories(int factor, int categories) ->
                    get("verdict.NumberedCategories", number(factor), categories);
            case Verdict.PanopticIds(int count) -> get("verdict.PanopticIds", count);
            case Verdict.Bitmask(int categories, int instances) -> get("verdict.Bitmask", categories, instances);
            case Verdict.CategoryAndInstance(int categories) -> get("verdict.CategoryAndInstance", categories);
            case Verdict.TooMany(int values) -> get("verdict.TooMany", values);
            case Verdict.AlphaOnly _ -> get("verdict.AlphaOnly");
            case Verdict.Photo(int values, boolean colors) -> get(colors ? "verdict.Photo.colors" : "verdict.Photo.grays", values);
            case Verdict.Unreadable(Message reason) -> get("verdict.Unreadable", reason);
        };
    }

    /// How values came between the levels, and how many.
    private String loss(Diagnosis diagnosis) {
        if (diagnosis.between() == 0) {
            return "";
        }
        return cause(diagnosis.facts(), diagnosis.colors()) + get("between", diagnosis.levels().size(), share(diagnosis.between()));
    }

    private String cause(FileFacts facts, boolean colors) {
        if (!facts.lossy()) {
            return get("loss.softEdges");
        }
        if (facts.jpeg().isEmpty() || facts.jpeg().get().quality().isEmpty()) {
            return get("loss.other");
        }
        String quality = number(facts.jpeg().get().quality().getAsInt());
        String subsampling = facts.jpeg().get().subsampling();
        return colors && !subsampling.equals("4:4:4")
                ? get("loss.jpegColors", quality, subsampling) : get("loss.jpeg", quality);
    }

    /// What the headers say, in one line.
    public String facts(FileFacts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(get("facts.bits", facts.bits()));
        parts.add(get("facts.channels", facts.channels()));
        facts.palette().ifPresent(colors -> parts.add(get("facts.palette", colors)));
        if (facts.alpha()) {
            parts.add(get("facts.alpha"));
        }
        if (facts.samples() != SampleKind.UNSIGNED) {
            parts.add(get("facts." + facts.samples().name()));
        }
        if (facts.pages() > 1) {
            parts.add(get("facts.pages", facts.pages()));
        }
        facts.jpeg().ifPresent(jpeg -> {
            jpeg.quality().ifPresent(quality -> parts.add(get(jpeg.standardTables() ? "facts.qualityKnown" : "facts.quality", quality)));
            if (facts.channels() == 3) {
                parts.add(get("facts.subsampling", jpeg.subsampling()));
            }
        });
        if (facts.orientation() != Orientation.UPRIGHT) {
            parts.add(get("facts.orientation", facts.orientation().tag()));
        }
        return get("facts", facts.format().title(), number(facts.width()), number(facts.height()), String.join(", ", parts));
    }

    /// The number of values, and the levels with their shares, in one line.
    public String levels(Diagnosis diagnosis) {
        String named = diagnosis.levels().stream().limit(MAX_NAMED)
                .map(level -> level(level, diagnosis.colors()))
                .collect(Collectors.joining(", "));
        int others = diagnosis.levels().size() - MAX_NAMED;
        if (diagnosis.levels().isEmpty()) {
            return get("levels.none", diagnosis.values());
        }
        return get("levels", diagnosis.values(), others > 0 ? named + " " + get("levels.more", others) : named);
    }

    private String level(LevelShare level, boolean color) {
        String name = name(level.value(), color);
        return level.confidence() == 1 ? get("level", name, share(level.share()))
                : get("level.confidence", name, share(level.share()), level.confidence());
    }

    /// A value as people write it: a number, or #rrggbb.
    public static String name(int value, boolean color) {
        return color ? String.format("#%06x", value) : number(value);
    }

    private static String number(int value) {
        return Integer.toString(value);
    }

    /// A part of all pixels in per cent.
    public String share(double share) {
        if (share > 0 && share < TINY) {
            return get("share.tiny");
        }
        NumberFormat percent = NumberFormat.getNumberInstance(wording.locale());
        percent.setMaximumFractionDigits(share < 0.01 ? 2 : 1);
        return get("share", percent.format(100 * share));
    }

    private String get(String key, Object... arguments) {
        return wording.get("cocoscope.diagnosis.diagnosis", key, arguments);
    }
}
