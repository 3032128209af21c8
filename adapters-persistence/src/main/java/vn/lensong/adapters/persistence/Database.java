package vn.lensong.adapters.persistence;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where transactions begin and end: all or nothing, and durable when the call returns. */
@Singleton
public class Database {

    private static final int TRIES = 5;

    private final TransactionOperations<Connection> transactions;

    Database(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Reads in one transaction. */
    public <T> T read(Function<Sql, T> work) {
        return transactions.executeRead(status -> work.apply(new Sql(status.getConnection())));
    }

    /** Writes in one transaction, or in the one that is already open. */
    public <T> T write(Function<Sql, T> work) {
        return transactions.executeWrite(status -> work.apply(new Sql(status.getConnection())));
    }

    /** As {@link #write}, for work that has nothing to say. */
    public void change(Consumer<Sql> work) {
        transactions.executeWrite(status -> {
            work.accept(new Sql(status.getConnection()));
            return Boolean.TRUE;
        });
    }

    /**
     * As {@link #change}, again from the beginning when another transaction was in the way, at most
     * five times: for work that may meet itself on another thread and must not fail for it.
     */
    public void insist(Consumer<Sql> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                change(work);
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !Conflict.passes(e)) {
                    throw e;
                }
            }
        }
    }

    /** Runs it once the open transaction is committed, never when it is rolled back. */
    public void afterCommit(Runnable next) {
        transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("transaction: none (expected: an open one)"))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        next.run();
                    }
                });
    }
}
