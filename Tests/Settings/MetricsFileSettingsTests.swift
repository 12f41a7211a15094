import Foundation
import ReportingKit
import Settings
import Testing

struct MetricsFileSettingsTests {
    private func read(_ file: String) throws -> Settings {
        try SettingsReader(modules: []).parse(
            "reporting_unit: \"51\"\nmetrics_file: \(file)\n", file: "/etc/baocaod/baocaod.yaml",
            folder: URL(filePath: "/etc/baocaod/"))
    }

    @Test func itIsReadWithItsPlace() throws {
        let settings = try read("/var/lib/prometheus/node-exporter/baocaod.prom")
        #expect(settings.metricsFile?.path(percentEncoded: false) == "/var/lib/prometheus/node-exporter/baocaod.prom")
        #expect(settings.folderPlaces["metrics_file"]?.line == 2)
    }

    @Test(arguments: ["/run/baocaod/metrics.txt", "/run/baocaod/.prom"])
    func aNameThatNoCollectorReadsIsRefused(file: String) {
        #expect(throws: SettingsErrors.self) { try read(file) }
    }
}
