package cocoscope.app.preview;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The selected regions of a conversion; one of them, which was selected last, leads: its JSON and its number are shown. Immutable.
public final class RegionSelection {
    public static final RegionSelection NONE = new RegionSelection(new BitSet(), -1);

    private final BitSet regions;
    private final int lead;

    private RegionSelection(BitSet regions, int lead) {
        this.regions = regions;
        this.lead = lead;
    }

    /// One region, or none for -1.
    public static RegionSelection of(int region) {
        return region < 0 ? NONE : of(List.of(region));
    }

    /// @param regions of which the last leads; those below 0 are no regions
    public static RegionSelection of(Collection<Integer> regions) {
        return NONE.plus(regions);
    }

    public RegionSelection plus(Collection<Integer> added) {
        BitSet all = (BitSet) regions.clone();
        int last = lead;
        for (int region : added) {
            if (region >= 0) {
                all.set(region);
                last = region;
            }
        }
        return new RegionSelection(all, last);
    }

    /// With a region, or without it where it is selected; the same for -1.
    public RegionSelection toggled(int region) {
        if (region < 0 || !has(region)) {
            return plus(List.of(region));
        }
        BitSet others = (BitSet) regions.clone();
        others.clear(region);
        return new RegionSelection(others, lead == region ? others.length() - 1 : lead);
    }

    public boolean has(int region) {
        return region >= 0 && regions.get(region);
    }

    /// -1 where nothing is selected.
    public int lead() {
        return lead;
    }

    public int size() {
        return regions.cardinality();
    }

    public boolean isEmpty() {
        return lead < 0;
    }

    /// In ascending order.
    public List<Integer> regions() {
        return regions.stream().boxed().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionSelection selection && lead == selection.lead && regions.equals(selection.regions);
    }

    @Override
    public int hashCode() {
        return 31 * regions.hashCode() + lead;
    }

    @Override
    public String toString() {
        return regions + ", " + lead;
    }
}
