package org.hublend.central;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The figures that an operator's Prometheus collects. All begin with `hublend_`.
final class Metrics {
    /// The text format of Prometheus, version 0.0.4.
    static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("hublend_requests")
            .help("Requests by path and outcome: ok, or why not.")
            .labelNames("path", "outcome")
            .register(registry);
    private final Histogram seconds = Histogram.builder()
            .name("hublend_request_seconds")
            .help("How long requests took.")
            .labelNames("path")
            .classicUpperBounds(0.005, 0.02, 0.1, 0.5, 2, 10, 30)
            .classicOnly()
            .register(registry);
    private final Gauge database = gauge("hublend_database_up", "1 where the database answered, else 0.");
    private final Gauge head = gauge("hublend_feed_head", "The number that was published last.");
    private final Gauge facts = gauge("hublend_facts", "Facts that were taken in.");
    private final Gauge desks = gauge("hublend_desks", "Desks by status.", "status");
    private final Gauge behind =
            gauge("hublend_desks_behind", "Desks that had not read up to the head when they asked last.");
    private final Gauge lag = gauge("hublend_feed_lag", "How many numbers the slowest desk is behind the head.");
    private final Gauge pending = gauge("hublend_pending_facts", "Facts that desks said they have yet to send.");
    private final Gauge oldest = gauge(
            "hublend_oldest_pending_seconds", "Since when the slowest desk has had facts to send without a break.");
    private final Gauge cases =
            gauge("hublend_cases_open", "Contradictions that nobody settled, by severity.", "severity");
    private final Gauge aside = gauge(
            "hublend_set_aside_facts", "Facts without an effect: quarantined, or held for an upgrade.", "outcome");
    private final Gauge waiting = gauge("hublend_waiting_desks", "Desks that are told as soon as there is news.");

    void asked(String path, String outcome, double took) {
        requests.labelValues(path, outcome).inc();
        seconds.labelValues(path).observe(took);
    }

    void waits(int desks) {
        waiting.set(desks);
    }

    void unreachable() {
        database.set(0);
    }

    void now(Vitals vitals) {
        database.set(1);
        head.set(vitals.head());
        facts.set(vitals.facts());
        behind.set(vitals.behind());
        lag.set(vitals.lag());
        pending.set(vitals.pending());
        oldest.set(vitals.oldestPending());
        set(desks, vitals.desks());
        set(cases, vitals.cases());
        set(aside, vitals.setAside());
    }

    byte[] text() {
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private static void set(Gauge gauge, Map<String, Integer> values) {
        gauge.clear();
        values.forEach((label, value) -> gauge.labelValues(label).set(value));
    }

    private Gauge gauge(String name, String help, String... labels) {
        return Gauge.builder().name(name).help(help).labelNames(labels).register(registry);
    }
}
