package cocoscope.export.shard;

import cocoscope.message.Reason;

/// Why shards cannot be merged, and what to do.
enum ShardProblem implements Reason {
    NO_SHARD, OTHER_RUN, DOUBLED, ONE_MISSING, MISSING, MORE_MISSING, CUT_SHORT
}
