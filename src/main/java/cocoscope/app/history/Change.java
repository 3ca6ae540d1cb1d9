package cocoscope.app.history;

import cocoscope.project.Project;

/// What distinguishes two states of a project, in the terms of the menu: "threshold 128 to 141".
public sealed interface Change {
    /// What a change is about.
    enum Subject {
        OPENED, CLOSED, MASK, OWN_RECIPE, CATEGORIES, RULE, THRESHOLD, MAX_LEVEL, SIDE, VALUES, CODING, READING, INSTANCES,
                CONNECTIVITY,
        MINIMUM_AREA, READER, SEGMENTATION, POLYGONS, TOLERANCE, SHARED_BORDERS, FLOOR, VALUE_RENAMED, VALUE_ADDED, VALUE_REMOVED,
        BACKGROUND, EXCLUDED, RECATEGORIZED, JOINED, SPLIT, CROWDS, DECISIONS_REMOVED, SEVERAL
    }

    Subject subject();

    record Plain(Subject subject) implements Change {}

    record Number(Subject subject, double from, double to) implements Change {}

    record Choice(Subject subject, Enum<?> from, Enum<?> to) implements Change {}

    /// @param value as the table of values names it
    record Value(Subject subject, String value) implements Change {}

    /// @param count    of the objects that a decision is about
    /// @param category that they get; empty where it is about something else, or they get several
    record Objects(Subject subject, int count, String category) implements Change {}

    /// @param name  of the first image that is concerned
    /// @param count of all of them
    record Images(Subject subject, String name, int count) implements Change {}

    static Change between(Project before, Project after) {
        return ProjectChange.between(before, after);
    }
}
