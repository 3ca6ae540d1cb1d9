package cocoscope.diagnosis;

import cocoscope.message.Message;
import java.util.Locale;

/// What a file looks like, as far as its pixels tell.
public sealed interface Verdict {
    /// The kind of verdict in one word, for programs: `binary`, `panoptic_ids`.
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /// All pixels have about the same value.
    record OneValue(int value) implements Verdict {}

    /// Two levels.
    record Binary() implements Verdict {}

    /// Object, background, and a level between them for what may be either.
    record Trimap(int unknown) implements Verdict {}

    /// Some gray levels, far apart.
    record Levels(int count) implements Verdict {}

    /// Small numbers in a file whose compression changes values.
    ///
    /// @param beyondRepair whether neighboring numbers are nearer than what the compression rounds away
    record Index(int max, boolean beyondRepair) implements Verdict {}

    /// Indices of a palette.
    record Palette(int count) implements Verdict {}

    /// Colors of classes.
    record Colors(int count) implements Verdict {}

    /// A number per object, in gray levels or palette indices.
    ///
    /// @param certain whether there are too many values of one connected component each for classes
    record Instances(int count, boolean certain) implements Verdict {}

    /// A number made of a category and an instance.
    record NumberedCategories(int factor, int categories) implements Verdict {}

    /// Colors that are the digits of a number, R + 256 G + 65536 B.
    record PanopticIds(int count) implements Verdict {}

    /// The category in red, the instance in green.
    record CategoryAndInstance(int categories) implements Verdict {}

    /// The category in red, the instance in blue and alpha, as in BDD100K.
    record Bitmask(int categories, int instances) implements Verdict {}

    /// More values than a mask of 16 bits can hold.
    record TooMany(int values) implements Verdict {}

    /// Nothing but the transparency differs.
    record AlphaOnly() implements Verdict {}

    /// @param colors whether the values are colors
    record Photo(int values, boolean colors) implements Verdict {}

    /// @param reason what is wrong and what to do, as a sentence without its end
    record Unreadable(Message reason) implements Verdict {}
}
