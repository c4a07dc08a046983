# make build      the release program, .build/release/sincerely
# make test       every check of the project
# make demo       lint the drafts of examples/
# make bench      measure start-up and throughput
# make install    put the built program, its manual page and completions under PREFIX (/usr/local; DESTDIR before it)
# make uninstall  remove them again
# make clean      remove what was built
#
# Each target is one of the scripts of script/, which need no make.

PREFIX ?= /usr/local
DESTDIR ?=

default: build

build:
	script/build

test:
	script/test

demo:
	script/demo

bench: build
	script/bench

install:
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' script/install

uninstall:
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' script/install --uninstall

clean:
	rm -rf .build

.PHONY: default build test demo bench install uninstall clean
