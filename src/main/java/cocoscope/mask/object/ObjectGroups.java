package cocoscope.mask.object;

import cocoscope.mask.object.DecidedObjects.Made;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which components of a label map are one object, while decisions change that: first the regions, numbered as these are, then those that
/// splitting adds.
final class ObjectGroups {
    private final LabelMap labels;
    private final Regions regions;
    private final int[] groupOfComponent;
    private final int[] areaOfComponent;
    private final int[] labelOfComponent;
    /// The group that each was joined into; itself for most.
    private int[] into;
    private long[] areas;
    private int size;
    private final Map<Integer, Made> changes = new TreeMap<>();
    private ObjectCounts counts = ObjectCounts.NONE;

    ObjectGroups(LabelMap labels, Regions regions) {
        this.labels = labels;
        this.regions = regions;
        groupOfComponent = new int[regions.components()];
        areaOfComponent = new int[regions.components()];
        labelOfComponent = new int[regions.components()];
        size = regions.size();
        into = new int[size];
        areas = new long[size];
        for (int region = 0; region < size; region++) {
            into[region] = region;
            areas[region] = regions.area(region);
        }
        for (int component = 0; component < groupOfComponent.length; component++) {
            groupOfComponent[component] = regions.regionOfComponent(component);
        }
        for (int run = 0; run < labels.size(); run++) {
            int component = regions.componentOfRun(run);
            if (component >= 0) {
                areaOfComponent[component] += labels.end(run) - labels.start(run);
                labelOfComponent[component] = labels.label(run);
            }
        }
    }

    /// The group of a component, -1 where it was left out.
    int ofComponent(int component) {
        int group = groupOfComponent[component];
        while (group >= 0 && into[group] != group) {
            group = into[group];
        }
        return group;
    }

    /// In pixels.
    long area(int group) {
        return areas[group];
    }

    void exclude(int group) {
        counts = counts.plus(new ObjectCounts(1, areas[group], 0, 0, 0, 0, 0));
        changes.remove(group);
        into[group] = -1;
    }

    void giveCategory(int group, String category) {
        counts = counts.plus(new ObjectCounts(0, 0, 1, 0, 0, 0, 0));
        Made before = change(group);
        changes.put(group, new Made(before.label(), Optional.of(category), before.crowd()));
    }

    void markAsCrowd(int group) {
        counts = counts.plus(new ObjectCounts(0, 0, 0, 0, 0, 1, 0));
        Made before = change(group);
        changes.put(group, new Made(before.label(), before.category(), true));
    }

    /// Makes the first what all were together.
    void join(List<Integer> joined) {
        counts = counts.plus(new ObjectCounts(0, 0, 0, 1, 0, 0, 0));
        int first = joined.getFirst();
        Made before = change(first);
        boolean crowd = joined.stream().anyMatch(group -> change(group).crowd());
        for (int group : joined.subList(1, joined.size())) {
            into[group] = first;
            areas[first] += areas[group];
            changes.remove(group);
        }
        changes.put(first, new Made(before.label(), before.category(), crowd));
    }

    /// Makes one of each component; false where there is only one.
    boolean split(int group) {
        Made before = change(group);
        List<Integer> components = new ArrayList<>();
        for (int component = 0; component < groupOfComponent.length; component++) {
            if (ofComponent(component) == group) {
                components.add(component);
            }
        }
        if (components.size() < 2) {
            return false;
        }
        counts = counts.plus(new ObjectCounts(0, 0, 0, 0, 1, 0, 0));
        changes.remove(group);
        for (int component : components) {
            int part = add(areaOfComponent[component]);
            groupOfComponent[component] = part;
            changes.put(part, new Made(labelOfComponent[component], before.category(), before.crowd()));
        }
        return true;
    }

    private int add(int area) {
        if (size == into.length) {
            into = Arrays.copyOf(into, size + size / 2 + 4);
            areas = Arrays.copyOf(areas, into.length);
        }
        into[size] = size;
        areas[size] = area;
        return size++;
    }

    private Made change(int group) {
        return changes.getOrDefault(group, new Made(group < regions.size() ? regions.label(group) : 0, Optional.empty(), false));
    }

    /// What the labels after those of the rule stand for, in their order.
    List<Made> made() {
        return List.copyOf(changes.values());
    }

    /// @param lost decisions that do not apply
    ObjectCounts counts(int lost) {
        return counts.plus(new ObjectCounts(0, 0, 0, 0, 0, 0, lost));
    }

    /// The label map with labels of their own for the groups that were changed, and without those that were left out.
    LabelMap relabeled() {
        int[] labelOfGroup = new int[size];
        int label = labels.labels();
        for (int group : changes.keySet()) {
            labelOfGroup[group] = ++label;
        }
        RunWriter written = new RunWriter(labels.width(), labels.height());
        for (int y = 0; y < labels.height(); y++) {
            for (int run = labels.firstRun(y); run < labels.firstRun(y + 1); run++) {
                int component = regions.componentOfRun(run);
                int group = component < 0 ? -1 : ofComponent(component);
                // What is below the minimum area stays to be removed and counted again.
                int of = component < 0 ? labels.label(run)
                        : group < 0 ? 0 : labelOfGroup[group] > 0 ? labelOfGroup[group] : labels.label(run);
                written.add(labels.start(run), labels.end(run), of);
            }
            written.endRow();
        }
        return written.finish(label);
    }
}
