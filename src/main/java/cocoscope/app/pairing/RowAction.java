package cocoscope.app.pairing;

import cocoscope.pairing.PairRow;
import java.util.List;

/// What could be done about a row of the table of pairs.
public enum RowAction {
    LIKE_THIS, CHOOSE_MASK, CHOOSE_PICTURE, USE_ALONE, SWAP, LEAVE_OUT, TAKE_BACK;

    public static List<RowAction> of(PairRow row) {
        return switch (row.state()) {
            case PAIRED -> List.of(LIKE_THIS, CHOOSE_MASK, SWAP, USE_ALONE, LEAVE_OUT);
            case NO_MASK -> List.of(CHOOSE_MASK, USE_ALONE, LEAVE_OUT);
            case NO_PICTURE, AMBIGUOUS, SET_ASIDE -> List.of(CHOOSE_PICTURE, CHOOSE_MASK, USE_ALONE, LEAVE_OUT);
            case ALONE -> List.of(CHOOSE_PICTURE, LEAVE_OUT);
            case SIZE_SLIP, SIZE_MULTIPLE, SIZE_MISMATCH -> List.of(CHOOSE_MASK, USE_ALONE, SWAP, LEAVE_OUT);
            case JUNK -> List.of();
            case LEFT_OUT -> List.of(TAKE_BACK);
        };
    }
}
