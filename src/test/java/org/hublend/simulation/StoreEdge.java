package org.hublend.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Stands between a node and its database: lets it die at any statement, and fills its disk.
final class StoreEdge implements UnaryOperator<Connection> {
    private static final long ALL = 1_073_741_823;

    private final List<Connection> connections = new ArrayList<>();
    private final StoreFault fault;
    private long countdown = -1;
    private boolean afterwards;
    private boolean dead;
    private boolean full;

    StoreEdge(StoreFault fault) {
        this.fault = fault;
    }

    /// Dies at the nth statement from now; either before it, or when the database has done it and nobody was told.
    void dieAt(long nth, boolean afterwards) {
        this.countdown = nth;
        this.afterwards = afterwards;
    }

    void live() {
        countdown = -1;
    }

    boolean isDead() {
        return dead;
    }

    /// The database can't grow any more, or can again.
    void fill(boolean full) {
        this.full = full;
        for (var connection : connections) limit(connection);
    }

    boolean isFull() {
        return full;
    }

    int open() {
        int open = 0;
        try {
            for (var connection : connections) if (!connection.isClosed()) open++;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return open;
    }

    private void limit(Connection connection) {
        try (var statement = connection.createStatement()) {
            if (!connection.isClosed()) statement.execute("PRAGMA max_page_count = " + (full ? 1 : ALL));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection apply(Connection real) {
        connections.add(real);
        if (full) limit(real);
        return proxy(Connection.class, (_, method, arguments) -> onConnection(real, method, arguments));
    }

    private Object onConnection(Connection real, Method method, Object[] arguments) throws Throwable {
        var name = method.getName();
        if (dead && !name.equals("close") && !name.equals("isClosed")) throw new NodeDied();
        var result = invoke(real, method, instead(real, arguments));
        if (!(result instanceof Statement statement)) return result;
        return proxy(method.getReturnType(), (_, m, a) -> onStatement(real, statement, m, a));
    }

    private Object onStatement(Connection real, Statement statement, Method method, Object[] arguments)
            throws Throwable {
        if (!method.getName().startsWith("execute")) return invoke(statement, method, arguments);
        if (dead) throw new NodeDied();
        boolean last = countdown > 0 && --countdown == 0;
        if (last && !afterwards) die();
        var result = invoke(statement, method, instead(real, arguments));
        if (last) die();
        return result;
    }

    private Object[] instead(Connection real, Object[] arguments) throws SQLException {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) return arguments;
        var changed = arguments.clone();
        changed[0] = fault.instead(real, sql);
        return changed;
    }

    private void die() {
        dead = true;
        throw new NodeDied();
    }

    private static Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StoreEdge.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
