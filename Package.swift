// swift-tools-version: 6.1
import PackageDescription

// A target depends only on targets further down this list: Tests/Architecture checks it, docs/explanation/architecture.md
// draws it.

let plain: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Tests/Fuzz/run sets it. Our own targets are watched by fuzzer and sanitizer then; tools that run while it is built cannot be.
let isFuzzed = Context.environment["BAOCAOD_FUZZ"] != nil
let watched = ["-sanitize=fuzzer,address"]
let strict = plain + (isFuzzed ? [SwiftSetting.unsafeFlags(watched)] : [])

/// A C library of Debian, found through pkg-config, with the package that brings it.
func library(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func swiftTarget(
    _ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", exclude: exclude,
        swiftSettings: strict)
}

/// A module of `Plugins/`: declarations in YAML, which become a part of it while it is built. It sees the kit and what reads them.
func module(_ name: String) -> Target {
    .target(
        name: "\(name)Module", dependencies: ["Declarations", "ReportingKit"], path: "Plugins/\(name)",
        exclude: ["README.md"], swiftSettings: strict, plugins: [.plugin(name: "EmbedDeclarations")])
}

func tests(_ name: String, of dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: strict
    )
}

/// The folders of `Plugins/` that are modules, in the order of reports: a new one is added here and nowhere else. The program's own list,
/// `EnabledModules`, is made of this one while it is built.
let moduleNames = [
    "Documents", "OnlineServices", "Digitization", "Infrastructure", "Narrative", "ProcedureControl", "Transformation",
    "AdministrativeReform",
]
let modules = moduleNames.map { Target.Dependency(stringLiteral: "\($0)Module") }
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let hummingbird: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HummingbirdCore", package: "hummingbird"),
]
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "baocaod",
    products: [.executable(name: "baocaod", targets: ["baocaod"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without what reads its settings from files: ours come from elsewhere.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .executableTarget(
            name: "baocaod",
            dependencies: [
                "Web", "Service", "Office", "Drafts", "Declarations", "YAMLReading", "Assembly", "Auditing", "Intake",
                "Processing",
                "Publishing", "Recognition", "Settings", "Serving", "Viewing",
                "PostgresEngine", "Store", "Messages", "ReportingKit",
                "Systemd", "Tabular", "Threading", logging, arguments,
            ] + modules,
            path: "Sources/baocaod", swiftSettings: strict,
            // All addresses are bound at the start, and what holds them is read-only from then on (bindnow). There is no C of its own to fortify.
            linkerSettings: [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "now"], .when(configuration: .release))],
            plugins: [.plugin(name: "EmbedDeclarations")]),
        // The page: routes and what is drawn. `Viewing` says what a page shows, `Serving` alone knows HTTP.
        swiftTarget(
            "Web",
            [
                "Viewing", "Hypertext", "Serving", "Service", "Office", "Assembly", "Publishing", "Store", "Settings",
                "Messages", "Intake", "Tabular", "Archive", "ReportingKit", "Threading", "CCrypto", logging,
            ]),
        swiftTarget(
            "Viewing",
            [
                "Hypertext", "Service", "Office", "Intake", "Processing", "Publishing", "Assembly", "Store",
                "Settings", "Messages", "Recognition", "Tabular", "ReportingKit",
            ]),
        swiftTarget("Hypertext"),
        swiftTarget("Serving", hummingbird + ["CLinux", logging]),
        swiftTarget(
            "Service",
            [
                "Office", "Intake", "Processing", "Publishing", "Auditing", "Assembly", "Claims", "Store", "Settings",
                "Messages", "Systemd", "Recognition", "Tabular", "ReportingKit", "Threading", "CLinux", logging,
                lifecycle,
            ]),
        swiftTarget(
            "Office",
            [
                "Drafts", "Declarations", "Intake", "Processing", "Publishing", "Auditing", "Assembly", "Claims",
                "PostgresEngine", "Store", "Systemd",
                "Settings", "Messages",
                "Recognition", "Tabular", "Archive", "Files", "TextEncoding", "ReportingKit", "Threading", "CLinux",
                "CCrypto", logging,
            ]),
        swiftTarget("Intake", ["Messages", "ReportingKit", "Threading", "CLinux", "CCrypto"]),
        swiftTarget(
            "Publishing",
            ["Assembly", "Tabular", "Archive", "Messages", "ReportingKit", "CXLSXWriter", "CXML2", "CZip"]),
        swiftTarget(
            "Auditing", ["Assembly", "Claims", "Processing", "Recognition", "Tabular", "Messages", "ReportingKit"]),
        swiftTarget("Assembly", ["Claims", "Messages", "ReportingKit"]),
        swiftTarget("Claims", ["ReportingKit"]),
        // The store on a server: its library is loaded when it is configured.
        swiftTarget("PostgresEngine", ["Store", "ReportingKit", "CPostgres"]),
        swiftTarget("Store", ["Messages", "ReportingKit", grdb, sqlite]),
        // Drafts look at tables of files; modules, which are declarations, do not.
        swiftTarget(
            "Drafts", path: "Sources/Declarations/Drafts", ["Recognition", "Tabular", "Messages", "ReportingKit"]),
        swiftTarget("Processing", ["Recognition", "Tabular", "Messages", "ReportingKit"]),
        swiftTarget("Recognition", ["Tabular", "Messages", "ReportingKit"]),
        swiftTarget(
            "Tabular", ["Archive", "Markup", "TextEncoding", "Files", "ReportingKit", "CCrypto", "CXML2", "CScan"]),
        swiftTarget("Archive", ["Files", "CInflate"]),
        swiftTarget("Markup", ["Files", "CXML2"]),
        swiftTarget("TextEncoding", ["Files", "ReportingKit"]),
        swiftTarget("Files", ["ReportingKit"]),
        swiftTarget("Settings", ["YAMLReading", "Messages", "ReportingKit", yaml]),
        swiftTarget("Declarations", ["YAMLReading", "ReportingKit", "Messages", yaml], exclude: ["Drafts"]),
        swiftTarget("YAMLReading", ["Messages", "ReportingKit", yaml]),
        swiftTarget("Messages", ["ReportingKit"]),
        .plugin(
            name: "EmbedDeclarations", capability: .buildTool(), dependencies: ["embed-declarations"]),
        .executableTarget(name: "embed-declarations", path: "Sources/EmbedDeclarations", swiftSettings: plain),
        swiftTarget("ReportingKit", ["CCountry"]),
        // The register of the country as a part of the program.
        .target(name: "CCountry", path: "Sources/CCountry"),
        swiftTarget("Systemd", ["Threading", "CSystemd", logging]),
        swiftTarget("Threading", ["CLinux"]),
        .target(name: "CPostgres", path: "Sources/CPostgres"),
        .systemLibrary(name: "CLinux", path: "Sources/CLinux"),
        .systemLibrary(name: "CScan", path: "Sources/CScan"),
        library("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),
        library("CInflate", pkgConfig: "libisal", apt: "libisal-dev"),
        library("CSystemd", pkgConfig: "libsystemd", apt: "libsystemd-dev"),
        library("CXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        library("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
        library("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
        swiftTarget("TestSupport", path: "Tests/Support", ["CLinux"]),
        // The rules of units, statements and periods in their plainest form; it sees nothing of the product.
        swiftTarget("OracleSupport", path: "Tests/OracleSupport"),
        // Declarations of the tests' own, for those of the engine: these know no module that ships.
        swiftTarget("DeclaredSupport", path: "Tests/DeclaredSupport", ["Declarations", "ReportingKit"]),
        swiftTarget(
            "OfficeSupport", path: "Tests/OfficeSupport",
            ["TestSupport", "Office", "Settings", "Store", "Tabular", "ReportingKit"] + modules),
        // The page as hostile requests meet it.
        swiftTarget(
            "PageSupport", path: "Tests/PageSupport",
            [
                "TestSupport", "OfficeSupport", "Web", "Viewing", "Serving", "Office", "Settings", "ReportingKit",
                logging,
            ]
                + hummingbird),
        // The schemas of Office Open XML, for every document that is written.
        swiftTarget("SchemaSupport", path: "Tests/SchemaSupport", ["CXML2", "CZip"]),
        tests("ReportingKit", of: ["TestSupport", "ReportingKit", "CCountry"]),
        tests(
            "Model",
            of: [
                "OracleSupport", "TestSupport", "OfficeSupport", "Office", "Intake", "Store", "Assembly", "Settings",
                "Messages", "ReportingKit", logging,
            ]),
        tests(
            "Tabular",
            of: ["TestSupport", "Tabular", "Archive", "Markup", "TextEncoding", "Files", "ReportingKit"]),
        tests(
            "Publishing",
            of: [
                "TestSupport", "DeclaredSupport", "SchemaSupport", "Publishing", "Assembly", "Messages", "Recognition",
                "Tabular", "Archive", "ReportingKit", "CZip",
            ]),
        tests(
            "Store", of: ["TestSupport", "PostgresEngine", "Store", "ReportingKit"],
            exclude: ["Fixtures", "packages.txt"]),
        tests("Settings", of: ["DeclaredSupport", "Settings", "ReportingKit"]),
        tests(
            "Declarations",
            of: ["TestSupport", "Drafts", "Declarations", "YAMLReading", "Recognition", "Tabular", "ReportingKit"]),
        tests("Messages", of: ["TestSupport", "Messages", "ReportingKit"]),
        tests(
            "Processing",
            of: ["TestSupport", "DeclaredSupport", "Processing", "Recognition", "Tabular", "ReportingKit"]),
        tests("Recognition", of: ["DeclaredSupport", "Recognition", "Tabular", "ReportingKit"]),
        tests(
            "Assembly", of: ["TestSupport", "DeclaredSupport", "Assembly", "Claims", "Messages", "ReportingKit"]),
        tests(
            "Auditing",
            of: [
                "TestSupport", "DeclaredSupport", "Auditing", "Assembly", "Processing", "Recognition", "Tabular",
                "ReportingKit",
            ]),
        tests("Claims", of: ["DeclaredSupport", "Claims", "Tabular", "ReportingKit"]),
        tests("Systemd", of: ["Systemd"]),
        tests("Threading", of: ["Threading"]),
        tests("Architecture", of: []),
        tests("Hypertext", of: ["Hypertext"]),
        tests("Serving", of: ["Serving", logging]),
        tests(
            "Viewing",
            of: [
                "TestSupport", "OfficeSupport", "Viewing", "Service", "Office", "Intake", "Publishing", "Assembly",
                "Settings", "Store", "Tabular", "Archive", "Messages", "ReportingKit",
            ] + modules),
        tests(
            "Web",
            of: [
                "TestSupport", "OfficeSupport", "PageSupport", "Web", "Viewing", "Publishing", "Tabular", "Hypertext",
                "Serving",
                "Service", "Office", "Settings",
                "Store", "Messages", "ReportingKit", logging,
            ] + modules),
        tests("Intake", of: ["TestSupport", "Intake", "ReportingKit"]),
        tests(
            "Service",
            of: [
                "TestSupport", "OfficeSupport", "Service", "Office", "Intake", "Processing", "Settings",
                "PostgresEngine", "Store", "Systemd", "Threading",
                "Tabular", "Archive", "Files", "Publishing", "Assembly", "ReportingKit",
                logging,
            ] + modules),
        tests(
            "Office",
            of: [
                "TestSupport", "OfficeSupport", "SchemaSupport", "Office", "Assembly", "Intake", "Processing",
                "Recognition", "Publishing", "Messages", "Settings", "Store", "Tabular", "Archive", "Drafts",
                "ReportingKit",
                logging,
            ] + modules),
        tests(
            "EndToEnd",
            of: [
                "TestSupport", "SchemaSupport", "Office", "Auditing", "Drafts", "Assembly", "Messages", "Settings",
                "Tabular", "Archive", "ReportingKit", "CZip",
            ] + modules),
        tests("Plugins", of: modules + ["Declarations", "ReportingKit"], exclude: ["declared-fields.txt"]),
        tests(
            "Conformance",
            of: [
                "TestSupport", "DeclaredSupport", "Processing", "Publishing", "Assembly", "Claims", "Recognition",
                "Tabular", "TextEncoding", "Settings", "ReportingKit",
            ] + modules,
            exclude: ["measure-refusals"]),
    ] + moduleNames.map(module)
)

// The fuzz target needs the fuzzer's runtime and flags of its own: Tests/Fuzz/run sets this and builds it.
if isFuzzed {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: ["Tabular", "Archive", "Markup", "TextEncoding", "Files", "ReportingKit"],
            path: "Tests/Fuzz", exclude: ["run"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(watched)]))
}

// Measures the counting of rows alone: see Benchmarks/RecordCounting.
if Context.environment["BAOCAOD_BENCH_RECORDS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "record-counting", dependencies: ["Recognition", "Tabular", "ReportingKit", "Settings"] + modules,
            path: "Benchmarks/RecordCounting", swiftSettings: strict))
}

// Measures the engines of the store: see Benchmarks/StoreEngines.
if Context.environment["BAOCAOD_BENCH_STORE"] != nil {
    package.targets.append(
        .executableTarget(
            name: "store-engines", dependencies: ["PostgresEngine", "Store", "ReportingKit"],
            path: "Benchmarks/StoreEngines", swiftSettings: strict))
}
