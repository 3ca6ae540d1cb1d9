package cocoscope.coco;

import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An annotation that the readers of a profile would drop or change, and why.
public record Loss(Annotation annotation, Cause cause) {
    /// What the reader does.
    public enum Cause {
        /// Run lengths are dropped, or stop the reader.
        RUN_LENGTHS,
        /// Of two objects of one category with one box only the first is kept.
        SAME_BOX,
        /// Connected components are joined by lines, which fill pixels between them.
        JOINED_COMPONENTS,
        /// Several rings of one annotation stop the reader, or all but one are lost.
        SEVERAL_RINGS,
        /// COCO's compressed string stops the reader, which wants lists of counts.
        COMPRESSED,
        /// The bridge to a hole is lost with the vertices that it passes twice.
        BRIDGED_HOLES,
        /// Evaluators look at 100 detections of a category in an image, and can never find the rest.
        BEYOND_100,
        /// The format has run lengths for crowds only.
        NOT_A_CROWD,
        /// The polygon is too small or thin for the reader, which sees no pixel of it.
        NO_PIXELS;

        /// Whether readers keep the annotation as it is, and only an evaluation counts no more.
        public boolean isOfEvaluation() {
            return this == BEYOND_100;
        }
    }

    private record Place(int image, int category) {}

    private record Occupied(int image, int category, Box box) {}

    private static final int EVALUATED = 100;

    /// What readers of `profile` would lose of annotations by their form and ids, in their order. Those of one image are judged by
    /// themselves.
    public static List<Loss> of(Profile profile, List<Annotation> annotations) {
        Map<Place, Integer> seen = new HashMap<>();
        Set<Occupied> occupied = new HashSet<>();
        List<Loss> losses = new ArrayList<>();
        for (Annotation annotation : annotations) {
            boolean evaluated = !profile.has(Profile.Limit.EVALUATES_100)
                    || seen.merge(new Place(annotation.imageId(), annotation.categoryId()), 1, Integer::sum) <= EVALUATED;
            boolean first = !profile.has(Profile.Limit.DROPS_EQUAL_BOXES) || !(annotation.segmentation() instanceof Segmentation.Outline)
                    || occupied.add(new Occupied(annotation.imageId(), annotation.categoryId(), annotation.box()));
            Optional<Cause> cause = !first ? Optional.of(Cause.SAME_BOX)
                    : ofForm(profile, annotation).or(() -> evaluated ? Optional.empty() : Optional.of(Cause.BEYOND_100));
            cause.ifPresent(it -> losses.add(new Loss(annotation, it)));
        }
        return losses;
    }

    private static Optional<Cause> ofForm(Profile profile, Annotation annotation) {
        return switch (annotation.segmentation()) {
            case Segmentation.Outline(Polygon polygon) -> ofRings(profile, polygon);
            case Segmentation.CompressedRuns _ when profile.takesRunLengths() && !profile.takesCompressedRuns() ->
                    Optional.of(Cause.COMPRESSED);
            case Segmentation.CompressedRuns _, Segmentation.PlainRuns _ -> runLengths(profile, annotation.crowd());
        };
    }

    private static Optional<Cause> runLengths(Profile profile, boolean crowd) {
        return switch (profile.runLengths()) {
            case ALL, COUNTS, ONLY -> Optional.empty();
            case CROWDS -> crowd ? Optional.empty() : Optional.of(Cause.RUN_LENGTHS);
            case CROWDS_BY_RULE -> crowd ? Optional.empty() : Optional.of(Cause.NOT_A_CROWD);
            case NONE -> Optional.of(Cause.RUN_LENGTHS);
        };
    }

    private static Optional<Cause> ofRings(Profile profile, Polygon polygon) {
        if (polygon.rings().size() > 1 && profile.rings() != Profile.Rings.ANY) {
            return Optional.of(profile.rings() == Profile.Rings.ONE ? Cause.SEVERAL_RINGS : Cause.JOINED_COMPONENTS);
        }
        boolean bridged = profile.has(Profile.Limit.DROPS_REPEATED_VERTICES) && polygon.rings().stream().anyMatch(Ring::passesAVertexTwice);
        return bridged ? Optional.of(Cause.BRIDGED_HOLES) : Optional.empty();
    }
}
