/// The store's schema, version by version. A migration that was released is never changed.
enum Migrations {
    static let all: [Migration] = [
        Migration("1 files, tables, narrative", FirstSchema.create),
        Migration("2 versions, finalized reports, accepted warnings", VersionsSchema.create),
        Migration("3 values with their rows", PackedValuesSchema.create),
        Migration("4 reports issued with open findings", OpenFindingsSchema.create),
        Migration("5 statements unit by unit", StatementsSchema.create),
        Migration("6 samples of identifiers", IdentifierSamplesSchema.create),
        Migration("7 several reports", ReportsSchema.create),
        Migration("8 leader's pages of issued reports", SummariesSchema.create),
        Migration("9 numbers of findings", FindingNumbersSchema.create),
        Migration("10 notices", NoticesSchema.create),
        Migration("11 units that are asked", AskedUnitsSchema.create),
        Migration("12 several hosts", SharingSchema.create),
    ]
}
