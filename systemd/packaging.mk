# Included by the Makefile.

.PHONY: deb test-systemd test-crash

deb: ## build the Debian package into build/
	@.ci/packages systemd/debian/packages.txt
	systemd/debian/build-package

test-systemd: ## install the package in a booted Debian 12 and drive it (root)
	@.ci/packages systemd/debian/packages.txt Tests/System/packages.txt
	Tests/System/run

test-crash: setup ## kill the daemon 200 times while files keep arriving, compare file by file; then issues and corrections with kills
	Tests/System/crash
	Tests/System/versions
