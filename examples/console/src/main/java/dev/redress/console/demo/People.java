package dev.redress.console.demo;

import dev.redress.party.Actor;

/** Who works at the desk. The library authenticates nobody: a host says who acts. */
final class People {

    static final Actor INTAKE = Actor.of("zhou.min", "intake");
    static final Actor HANDLER = Actor.of("li.wei", "handler");
    static final Actor SECOND_HANDLER = Actor.of("wang.fang", "handler");
    static final Actor QUALITY = Actor.of("chen.yu", "quality");
    static final Actor AUDIT = Actor.of("sun.hao", "audit");
    static final Actor AGENT = Actor.of("t.baker", "front-line");
    static final Actor HR = Actor.of("j.novak", "hr");

    private People() {}
}
